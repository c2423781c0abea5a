import fc from 'fast-check'
import { DateTime } from 'luxon'
import { expect, it } from 'vitest'
import { kinds } from '../../domain/notifications/kinds.ts'
import { gatheredFor, mailDue, quietEnd } from '../../domain/notifications/quiet-hours.ts'

const minute = fc.integer({ min: 0, max: 1_439 })
const zones = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Europe/Lisbon', 'Australia/Lord_Howe')
const instants = fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2027-12-31T00:00:00Z'), noInvalidDate: true })
const asTime = (value: number) => `${String(Math.floor(value / 60)).padStart(2, '0')}:${String(value % 60).padStart(2, '0')}`

/** The other way to the same answer: from minute to minute on the local clock. */
function walked(from: string, until: string, at: Date, zone: string): Date | null {
  const quiet = (instant: Date) => {
    const time = DateTime.fromJSDate(instant, { zone }).toFormat('HH:mm')
    return from <= until ? time >= from && time < until : time >= from || time < until
  }
  if (!quiet(at)) return null
  let instant = new Date(Math.floor(at.getTime() / 60_000 + 1) * 60_000)
  while (quiet(instant)) instant = new Date(instant.getTime() + 60_000)
  return instant
}

it('quiet hours end where a walk along the local clock finds their end, also over midnight', () => {
  fc.assert(fc.property(minute, minute, instants, zones, (begin, end, at, zone) => {
    // Zones change their clocks at night; on those two days the walk and the rule may differ by the change.
    const day = DateTime.fromJSDate(at, { zone })
    fc.pre(day.minus({ days: 1 }).offset === day.plus({ days: 2 }).offset)
    const [from, until] = [asTime(begin), asTime(end)]
    expect(quietEnd({ from, until, urgentThrough: true }, at, zone)).toEqual(walked(from, until, at, zone))
  }), { numRuns: 300 })
})

it('whatever the clocks do, what falls into quiet hours leaves later, within a day and an hour, and what does not is not put off', () => {
  fc.assert(fc.property(minute, minute, instants, zones, (begin, end, at, zone) => {
    const ends = quietEnd({ from: asTime(begin), until: asTime(end), urgentThrough: true }, at, zone)
    if (ends === null) return
    expect(ends.getTime()).toBeGreaterThan(at.getTime())
    expect(ends.getTime() - at.getTime()).toBeLessThanOrEqual(25 * 3_600_000)
  }), { numRuns: 500 })
})

it('from 22:00 to 07:00 mail waits for the morning, unless it is urgent and the account lets that through', () => {
  const night = new Date('2026-11-22T15:30:00Z')
  const quiet = { from: '22:00', until: '07:00', urgentThrough: true }
  const morning = new Date('2026-11-22T23:00:00Z')
  expect(mailDue(quiet, 'task', night, 'Asia/Shanghai')).toEqual({ at: morning, gathered: true, quiet: true })
  expect(mailDue(quiet, 'overdue', night, 'Asia/Shanghai')).toEqual({ at: night, gathered: false, quiet: false })
  expect(mailDue({ ...quiet, urgentThrough: false }, 'overdue', night, 'Asia/Shanghai')).toEqual({ at: morning, gathered: true, quiet: true })
  const noon = new Date('2026-11-22T04:00:00Z')
  for (const kind of kinds) expect(mailDue(quiet, kind, noon, 'Asia/Shanghai').at.getTime() - noon.getTime()).toBeLessThanOrEqual(gatheredFor)
})
