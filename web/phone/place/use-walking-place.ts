import { onScopeDispose, ref, shallowRef } from 'vue'
import type { MapPlace } from '../../shared/district-map/map-model.ts'
import { distanceBetween } from '../../shared/district-map/projection.ts'
import type { PlaceState } from './use-device-place.ts'

/** Metres of walking after which a list is told: rows must not jump under a thumb because a fix wavers. */
const step = 25

/** Where somebody walks: looked for once asked, and followed from then on as long as the page stands. */
export function useWalkingPlace() {
  const state = ref<PlaceState>('idle')
  const place = shallowRef<MapPlace>()
  let watching: number | undefined

  function moved({ coords }: GeolocationPosition): void {
    const now = { longitude: coords.longitude, latitude: coords.latitude, accuracy: Math.max(1, Math.round(coords.accuracy)) }
    state.value = 'found'
    if (place.value === undefined || distanceBetween(place.value, now) >= step) place.value = now
  }

  function look(): void {
    if (watching !== undefined) return
    if (!('geolocation' in navigator)) {
      state.value = 'failed'
      return
    }
    state.value = 'looking'
    watching = navigator.geolocation.watchPosition(moved, ({ code, PERMISSION_DENIED }) => {
      if (code === PERMISSION_DENIED) state.value = 'refused'
      // A fix may yet come; the last one is better than none for an order of rows.
      else if (place.value === undefined) state.value = 'failed'
    }, { enableHighAccuracy: true, maximumAge: 5_000, timeout: 15_000 })
  }

  onScopeDispose(() => { if (watching !== undefined) navigator.geolocation.clearWatch(watching) })
  return { state, place, look }
}
