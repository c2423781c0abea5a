import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'

// The device's clock is a claim; the server's Date header tells how far it is off.
let offset = 0

/** Corrects the clock by a response's Date header, which has a resolution of one second. */
export function learnServerTime(header: string | null): void {
  const server = header === null ? Number.NaN : Date.parse(header)
  if (Number.isNaN(server)) return
  const difference = server - Date.now()
  if (Math.abs(difference - offset) > 2_000) offset = difference
}

/** The current instant in ms as the server would tell it. The only clock of the browser. */
export function currentTime(): number {
  return Date.now() + offset
}

const tick = 10_000
const now = shallowRef(currentTime())
let readers = 0
let timer: ReturnType<typeof setInterval> | undefined

/** The current instant, moving on every ten seconds while anybody looks. */
export function useNow(): Readonly<ShallowRef<number>> {
  now.value = currentTime()
  readers += 1
  timer ??= setInterval(() => { now.value = currentTime() }, tick)
  onScopeDispose(() => {
    readers -= 1
    if (readers > 0) return
    clearInterval(timer)
    timer = undefined
  })
  return now
}
