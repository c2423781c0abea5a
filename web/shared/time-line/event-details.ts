import { useI18n } from 'vue-i18n'
import type { OrderEvent } from '../../api/types.ts'
import { named } from '../../i18n/i18n.ts'
import { categoryOf, officeName, reference } from '../../session/reference.ts'
import { useTimeWords } from '../time/use-time-words.ts'

/** A standard's filing condition by its id; the id where the catalogue in force has it no more. */
function standardName(id: string): string {
  const category = categoryOf(id.split('/')[0] ?? '') ?? reference.value?.categories.find(({ standards }) => standards.some((one) => one.id === id))
  const standard = category?.standards.find((one) => one.id === id)
  return standard === undefined ? id : named(standard.filingCondition, standard.filingConditionEn)
}

/** What an event says beside its verb and its actor, in short parts. */
export function useEventDetails(): (event: OrderEvent) => string[] {
  const { t, te } = useI18n()
  const { moment } = useTimeWords()
  const offices = (ids: readonly string[]): string => ids.map((id) => officeName(id, id)).join(t('listComma'))
  const yesNo = (what: 'found' | 'solved' | 'satisfied' | 'upheld', value: boolean | undefined): string => (value === undefined ? '' : t(`line.${what}.${value ? 'yes' : 'no'}`))

  /** 处置时限，应在 16:30 前 · 报指挥中心 */
  function marked({ data: { clock, due, level } }: OrderEvent): string[] {
    if (clock === undefined) return []
    return [due === undefined ? t(`clock.${clock}`) : t('line.clock', { clock: t(`clock.${clock}`), due: moment(due) }), level === undefined ? '' : t(`level.${level}`)]
  }

  /** What people ask of each other and settle together. */
  function proceedings({ verb, data }: OrderEvent): string[] {
    return [
      data.session === undefined || verb === 'whistle' ? '' : t(`line.session.${data.session}`),
      data.offices === undefined || data.offices.length === 0 ? '' : t('line.offices', { offices: offices(data.offices) }),
      data.helpers === undefined || data.helpers.length === 0 ? '' : t('line.helpers', { helpers: offices(data.helpers) }),
      data.decision === undefined ? '' : t('line.decision', { decision: data.decision }),
      data.cause === undefined ? '' : t('line.cause', { cause: data.cause }),
      data.until === undefined ? '' : t('line.until', { until: moment(data.until) }),
      data.askedAt === undefined ? '' : t('line.asked', { at: moment(data.askedAt) }),
      verb === 'close-appeal' ? yesNo('upheld', data.upheld) : '',
      data.lapsed === undefined || data.lapsed.length === 0 ? '' : t('line.lapsed', { what: data.lapsed.map((kind) => t(`proceedings.asked.${kind}`)).join(t('listComma')) }),
    ]
  }

  return (event) => {
    const { verb, data } = event
    const moved = verb === 'correct' && data.longitude !== undefined
    return [
      ...marked(event),
      data.outcome !== undefined && te(`outcome.${data.outcome}`, 'zh') ? t(`outcome.${data.outcome}`) : '',
      yesNo('found', data.found), yesNo('solved', data.solved), yesNo('satisfied', data.satisfied),
      data.insists === true ? t('line.insists') : '',
      data.remote === true ? t('line.remote') : '',
      data.measured === undefined ? '' : t('line.measured', { value: data.measured }),
      verb === 'correct' && data.standard !== undefined ? t('line.standard', { standard: standardName(data.standard) }) : '',
      moved ? t('line.placeMoved') : '',
      ...proceedings(event),
      data.photos !== undefined && data.photos.length > 0 ? t('line.photos', { n: data.photos.length }) : '',
      verb === 'join' && data.merged === undefined ? t('line.joined') : '',
      data.held === undefined ? '' : t('line.held', { held: data.held }),
      data.reason ?? '', data.text ?? '', data.note ?? '',
    ].filter((detail) => detail !== '')
  }
}
