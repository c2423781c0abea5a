import { useI18n } from 'vue-i18n'
import { distanceBetween, type Place } from '../../shared/district-map/projection.ts'
import { directionTo } from './bearing.ts'
import { useDistanceWords } from './use-distance-words.ts'

/** Closer than this many metres, a device can't tell which way. */
const here = 10

/** 东北 420 米 */
export function useWayWords(): (from: Place, to: Place) => string {
  const { t } = useI18n()
  const metres = useDistanceWords()
  return (from, to) => {
    const distance = distanceBetween(from, to)
    return distance < here ? metres(distance) : t('phone.way', { direction: t(`phone.direction.${directionTo(from, to)}`), distance: metres(distance) })
  }
}
