import { computed, toValue, type ComputedRef, type MaybeRefOrGetter, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { OrderDetail } from '../../api/types.ts'
import { named } from '../../i18n/i18n.ts'
import { useTimeWords } from '../../shared/time/use-time-words.ts'
import type { CameraAim } from './camera-aim.ts'

/** The camera's aim at an order's place: in line with the first photo of how it was, counted by round. */
export function useCameraAim(order: Readonly<Ref<OrderDetail | undefined>>, titled: (category: string) => string, least: MaybeRefOrGetter<number>): ComputedRef<CameraAim | undefined> {
  const { t } = useI18n()
  const { day } = useTimeWords()
  return computed(() => {
    const value = order.value
    if (value === undefined) return undefined
    const before = value.photos.find(({ kind }) => kind === 'before')
    return {
      title: titled(named(value.categoryName, value.categoryNameEn)),
      least: toValue(least),
      round: value.round,
      ghost: before === undefined ? undefined : { photo: before.id, label: before.takenAt ? `${t('photoKind.before')} ${day(before.takenAt)}` : t('photoKind.before') },
      place: value.longitude === null || value.latitude === null ? null : { longitude: value.longitude, latitude: value.latitude },
    }
  })
}
