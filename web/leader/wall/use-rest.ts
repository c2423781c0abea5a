import { computed, watch, type Ref } from 'vue'
import { district } from '../../session/session.ts'
import { wallTimeOf } from './wall-clock.ts'

const corners = [[0, 0], [4, 0], [4, 4], [0, 4]] as const
const stay = 600_000
const hour = 3_600_000

/** Where the canvas stands, in px: it moves by 4 every ten minutes, so that no edge burns in. */
export function useDrift(now: Readonly<Ref<number>>) {
  return computed(() => {
    const [x, y] = corners[Math.floor(now.value / stay) % corners.length] ?? corners[0]
    return { x, y }
  })
}

/** Loads the page afresh at four in the morning, once, and only while the line stands: without it there would be nothing. */
export function useNightlyReload(now: Readonly<Ref<number>>, connected: () => boolean): void {
  const began = now.value
  let done = false
  watch(now, (at) => {
    if (done || !connected() || at - began < hour) return
    const { hours, minutes } = wallTimeOf(at, district.value?.timezone ?? 'Asia/Shanghai')
    if (hours !== 4 || minutes > 4) return
    done = true
    location.reload()
  })
}
