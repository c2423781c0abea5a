import { onBeforeUnmount, onMounted, ref, shallowRef } from 'vue'
import type { MapPlace } from '../../shared/district-map/map-model.ts'

/** Where the device is as long as the page stands; unlike a fix for a form, it follows whoever walks. */
export function useStandingPlace() {
  const place = shallowRef<MapPlace | null>(null)
  const state = ref<'looking' | 'found' | 'none'>('looking')
  let watching: number | undefined

  onMounted(() => {
    if (!('geolocation' in navigator)) {
      state.value = 'none'
      return
    }
    watching = navigator.geolocation.watchPosition(({ coords }) => {
      place.value = { longitude: coords.longitude, latitude: coords.latitude, accuracy: Math.max(1, Math.round(coords.accuracy)) }
      state.value = 'found'
    }, () => {
      // A lost fix is no place at all: a photo must not carry where somebody was ten minutes ago.
      place.value = null
      state.value = 'none'
    }, { enableHighAccuracy: true, maximumAge: 5_000, timeout: 15_000 })
  })
  onBeforeUnmount(() => { if (watching !== undefined) navigator.geolocation.clearWatch(watching) })

  return { place, state }
}
