import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import { readBlindRates, type BlindRates } from '../../api/blind-rates.ts'
import { readTargets, readWall, type RateTargets, type Wall } from '../../api/leader.ts'
import { readBacklog, readRates } from '../../api/rates.ts'
import type { Backlog, Rates } from '../../api/types.ts'
import { useLiveReload } from '../../shared/live/use-live.ts'
import { currentTime } from '../../shared/time/now.ts'
import { useTimeWords } from '../../shared/time/use-time-words.ts'
import { presetPeriod } from '../period.ts'

export interface WallRead { wall: Wall, week: Rates, today: Rates, backlog: Backlog, targets: RateTargets | null, blind: BlindRates | null }

// Events come in flocks; a screen that nobody touches need not be quicker.
const together = 5_000
// Late orders grow later without an event, and a line that is cut without a word is found out.
const atLeast = 60_000
const patience = 30_000
const second = 1_000

/**
 * What the wall shows, read anew some seconds after events and every minute. `stoppedAt` is the instant of the last good
 * reading once the line has been away for half a minute, else null. Every timer ends with the component.
 */
export function useWall() {
  const { localDay } = useTimeWords()
  const read = shallowRef<WallRead>()
  const readAt = shallowRef<number | null>(null)
  const now = shallowRef(currentTime())
  const failing = shallowRef(false)
  const lostAt = shallowRef<number | null>(null)
  let reading = false
  let ended = false

  async function load(): Promise<void> {
    // Where an answer takes longer than the pause, the next one waits for its turn.
    if (reading || ended) return
    reading = true
    try {
      const today = localDay(currentTime())
      const week = presetPeriod('week', today)
      const known = <T>(asked: Promise<T>): Promise<T | null> => asked.catch(() => null)
      const [wall, weekRates, todayRates, backlog, targets, blind] = await Promise.all([
        readWall(), readRates({ from: week.from, to: week.to, by: 'office' }), readRates({ from: today, to: week.to, by: 'office' }), readBacklog({ by: 'area' }),
        known(readTargets()), known(readBlindRates(week.from, week.to)),
      ])
      read.value = { wall, week: weekRates, today: todayRates, backlog, targets, blind }
      readAt.value = currentTime()
      failing.value = false
    } catch {
      failing.value = true
    } finally {
      reading = false
    }
  }

  const live = useLiveReload(() => void load(), together)
  const away = computed(() => !live.on || failing.value)
  watch(away, (is) => { lostAt.value = is ? lostAt.value ?? currentTime() : null }, { immediate: true })
  const stoppedAt = computed(() => lostAt.value !== null && now.value - lostAt.value >= patience ? readAt.value ?? lostAt.value : null)

  const reader = setInterval(() => void load(), atLeast)
  const ticker = setInterval(() => { now.value = currentTime() }, second)
  onScopeDispose(() => {
    ended = true
    clearInterval(reader)
    clearInterval(ticker)
  })
  void load()
  return { read, now, away, stoppedAt }
}
