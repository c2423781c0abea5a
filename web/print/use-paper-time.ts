import { useTimeWords } from '../shared/time/use-time-words.ts'

/** Times as paper says them: paper is read on other days, so no 今天, and always with the year. */
export function usePaperTime() {
  const { localDay, clock } = useTimeWords()

  /** 2026-11-22 16:30 in the district's zone; empty for none. */
  function minute(at: string | number | null | undefined): string {
    return at === null || at === undefined ? '' : `${localDay(at)} ${clock(at)}`
  }

  /** 2026-11-22 */
  function day(at: string | number | null | undefined): string {
    return at === null || at === undefined ? '' : localDay(at)
  }

  return { minute, day }
}
