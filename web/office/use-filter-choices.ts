import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Area } from '../api/types.ts'
import { named } from '../i18n/i18n.ts'
import { reference } from '../session/reference.ts'
import { account } from '../session/session.ts'

export interface FilterChoices {
  name: 'category' | 'crew' | 'area' | 'source'
  label: string
  options: { id: string, name: string }[]
}

const sources = ['inspector', 'desk', 'public', 'device', 'import'] as const

/** Where an order may be looked for: an office in the communities of its street, else in the streets. */
function areasFor(areas: readonly Area[], own: string | null): Area[] {
  if (own === null) return areas.filter(({ kind }) => kind === 'street')
  const within = (area: Area | undefined): boolean => area !== undefined && (area.parent === own || within(areas.find(({ code }) => code === area.parent)))
  const inside = areas.filter((area) => within(area))
  const communities = inside.filter(({ kind }) => kind === 'community')
  return communities.length > 0 ? communities : inside
}

/** The filters that are chosen from a list, with what there is to choose. */
export function useFilterChoices(): ComputedRef<FilterChoices[]> {
  const { t, te } = useI18n()
  const sourceText = (source: string): string => (te(`role.${source}`, 'zh') ? t(`role.${source}`) : t(`office.from.${source}`))
  return computed(() => {
    const { categories = [], crews = [], areas = [], offices = [] } = reference.value ?? {}
    const own = offices.find(({ id }) => id === account.value?.office)?.area ?? null
    const street = areas.every(({ kind }) => kind !== 'community') || own === null
    return [
      { name: 'category', label: t('office.category'), options: categories.map((one) => ({ id: one.code, name: named(one.name, one.nameEn) })) },
      { name: 'crew', label: t('office.crew'), options: crews.map((one) => ({ id: one.id, name: named(one.name, one.nameEn) })) },
      { name: 'area', label: t(street ? 'office.street' : 'office.community'), options: areasFor(areas, own).map((one) => ({ id: one.code, name: named(one.name, one.nameEn) })) },
      { name: 'source', label: t('office.source'), options: sources.map((id) => ({ id, name: sourceText(id) })) },
    ]
  })
}
