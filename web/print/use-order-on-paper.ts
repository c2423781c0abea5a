import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { OrderDetail } from '../api/types.ts'
import { useOrderWords } from '../office/use-order-words.ts'
import { areaName } from '../session/reference.ts'
import { usePaperTime } from './use-paper-time.ts'

export interface Line { name: string, text: string }

/** What was found, where, and by which standard, as lines of a table. */
export function useOrderOnPaper(order: () => OrderDetail): ComputedRef<Line[]> {
  const { t } = useI18n()
  const { categoryText, limitText, standardOf } = useOrderWords()
  const { minute } = usePaperTime()

  return computed(() => {
    const it = order()
    const standard = standardOf(it)
    const found = it.findings.map(({ description }) => description)
    const first = it.findings[0]
    const place = [areaName(it.area, it.areaName), it.address, `${it.longitude.toFixed(5)}, ${it.latitude.toFixed(5)}`]
    return [
      { name: t('print.notice.what'), text: `${categoryText(it)}　${it.category.split('-')[1] ?? it.category}` },
      { name: t('print.notice.where'), text: place.filter(Boolean).join('　') },
      { name: t('print.notice.found'), text: (found.length > 0 ? found : [it.description]).join(t('print.comma')) },
      { name: t('print.notice.foundAt'), text: minute(first?.observedAt ?? it.receivedAt) },
      { name: t('print.notice.standard'), text: standard.filing },
      { name: t('print.notice.limit'), text: it.limit === null ? '' : limitText(it.limit) },
      { name: t('print.notice.closing'), text: standard.closing },
    ].filter(({ text }) => text !== '')
  })
}
