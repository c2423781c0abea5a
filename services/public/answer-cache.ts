import type { Clock } from '../../platform/clock.ts'

/** Keeps answers for some time, at most so many; who asks while one is being made waits for it. */
export interface AnswerCache<T> {
  get(key: string, make: () => Promise<T>): Promise<T>
}

/** Failures are not kept. The oldest answer goes first. */
export function createAnswerCache<T>(clock: Clock, { milliseconds, most }: { milliseconds: number; most: number }): AnswerCache<T> {
  const kept = new Map<string, { readonly until: number; readonly answer: Promise<T> }>()
  return {
    get(key, make) {
      const now = clock.now().getTime()
      const known = kept.get(key)
      if (known !== undefined && known.until > now) return known.answer
      kept.delete(key)
      const [oldest] = kept.keys()
      if (kept.size >= most && oldest !== undefined) kept.delete(oldest)
      const answer = make()
      const entry = { until: now + milliseconds, answer }
      kept.set(key, entry)
      answer.catch(() => {
        if (kept.get(key) === entry) kept.delete(key)
      })
      return answer
    },
  }
}
