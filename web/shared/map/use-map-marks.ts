import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { MapPoint } from '../../api/types.ts'
import { named } from '../../i18n/i18n.ts'
import { categoryOf } from '../../session/reference.ts'
import type { MapMark } from './shapes.ts'

/** Orders as marks of a map, each with the words a reader hears. */
export function useMapMarks(points: () => readonly MapPoint[]): ComputedRef<MapMark[]> {
  const { t } = useI18n()
  return computed(() => points().map(({ id, number, state, category, longitude, latitude, overdue }) => {
    const found = categoryOf(category)
    return { id, state, longitude, latitude, overdue, label: `${named(found?.name ?? category, found?.nameEn)} ${t(`state.${state}`)} ${number}` }
  }))
}
