import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'

export interface Load<T> {
  /** The last good answer; it stays while a newer one is on its way or has failed. */
  data: ShallowRef<T | undefined>
  problem: ShallowRef<unknown>
  busy: ShallowRef<boolean>
  /** Asks (again); answers that a later question overtook are dropped. */
  load: () => Promise<void>
}

/** Reads something for a page and keeps what was read when a refresh fails. */
export function useLoad<T>(read: () => Promise<T>): Load<T> {
  const data = shallowRef<T>()
  const problem = shallowRef<unknown>()
  const busy = shallowRef(false)
  let latest = 0
  onScopeDispose(() => { latest = -1 })

  async function load(): Promise<void> {
    if (latest < 0) return
    const mine = latest += 1
    busy.value = true
    try {
      const answer = await read()
      if (mine !== latest) return
      data.value = answer
      problem.value = undefined
    } catch (thrown) {
      if (mine === latest) problem.value = thrown
    } finally {
      if (mine === latest) busy.value = false
    }
  }

  return { data, problem, busy, load }
}
