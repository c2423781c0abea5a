import { onScopeDispose, ref, shallowRef } from 'vue'
import type { MapPlace } from '../../shared/district-map/map-model.ts'

export type PlaceState = 'idle' | 'looking' | 'found' | 'refused' | 'failed'

/** A fix better than this, in metres, ends the search. */
const goodEnough = 10
const patience = 15_000

/** The device's own place (WGS84), refined until it is good enough or patience ends; `found` is told of each better fix. */
export function useDevicePlace(found: (place: MapPlace) => void) {
  const state = ref<PlaceState>('idle')
  const best = shallowRef<MapPlace>()
  let watching: number | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function stop(): void {
    if (watching !== undefined) navigator.geolocation.clearWatch(watching)
    clearTimeout(timer)
    watching = undefined
    if (state.value === 'looking') state.value = best.value === undefined ? 'failed' : 'found'
  }

  function look(): void {
    stop()
    best.value = undefined
    if (!('geolocation' in navigator)) {
      state.value = 'failed'
      return
    }
    state.value = 'looking'
    watching = navigator.geolocation.watchPosition(({ coords }) => {
      const accuracy = Math.max(1, Math.round(coords.accuracy))
      if (best.value?.accuracy != null && best.value.accuracy <= accuracy) return
      best.value = { longitude: coords.longitude, latitude: coords.latitude, accuracy }
      state.value = 'found'
      found(best.value)
      if (accuracy <= goodEnough) stop()
    }, ({ code, PERMISSION_DENIED }) => {
      if (code === PERMISSION_DENIED) state.value = 'refused'
      else if (best.value === undefined) state.value = 'failed'
      stop()
    }, { enableHighAccuracy: true, maximumAge: 5_000, timeout: patience })
    timer = setTimeout(stop, patience)
  }

  onScopeDispose(stop)
  return { state, best, look, stop }
}
