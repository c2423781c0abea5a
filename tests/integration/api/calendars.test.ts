import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '../../../platform/clock.ts'
import { demoDistrict } from '../../../services/demo/district.ts'
import { shipOfficialDays } from '../../../services/calendar/ship-official-days.ts'
import type { CalendarView } from '../../../services/calendar/read-calendar.ts'
import { createReference } from '../../../services/reference/reference.ts'
import { signIn, type Client } from '../../support/client.ts'
import { createTestSystem, type TestSystem } from '../../support/test-system.ts'

const demo = demoDistrict.id

describe('a district\'s calendar', () => {
  let system: TestSystem
  let admin: Client

  beforeAll(async () => {
    system = await createTestSystem({ workers: false })
    admin = await signIn(system.url, 'admin')
  })
  afterAll(() => system.stop())

  const calendar = async (year: number): Promise<CalendarView> => (await admin.get(`/calendars/${year}`)).body as CalendarView
  async function revision(): Promise<number> {
    const [row] = await system.database.query<{ revision: number }>('select reference_revision as revision from districts where id = $1', [demo])
    return row?.revision ?? -1
  }
  async function audited(): Promise<{ subject: string; data: unknown }[]> {
    return system.database.query('select subject, data from audit_entries where district_id = $1 and action = $2 order by id', [demo, 'calendar-changed'])
  }

  it('shows every role the official holidays and make-up workdays of 2026, and says where nothing is known', async () => {
    const crew = await signIn(system.url, 'crew.road')
    const seen = await crew.get('/calendars/2026')
    expect(seen.status).toBe(200)
    expect(seen.body).toMatchObject({ year: 2026, timezone: 'Asia/Shanghai', hours: [['08:00', '12:00'], ['14:00', '18:00']], hasData: true, knownYears: [2025, 2026] })
    expect((seen.body as CalendarView).days).toContainEqual({ date: '2026-10-01', working: false, name: '国庆节', nameEn: 'National Day', source: 'official' })
    expect((seen.body as CalendarView).days.find((day) => day.date === '2026-02-28')?.working).toBe(true)
    expect(await calendar(2031)).toMatchObject({ hasData: false, days: [] })
  })

  it('takes a day that an admin names, at once for new clocks, and gives it back to the weekday\'s rule', async () => {
    const before = await revision()
    const saved = await admin.put('/calendars/2026/days/2026-11-25', { working: false, name: '区运动会' })
    expect(saved.status).toBe(200)
    expect((saved.body as CalendarView).days).toContainEqual({ date: '2026-11-25', working: false, name: '区运动会', nameEn: '', source: 'district' })
    expect(await revision()).toBe(before + 1)
    const reference = createReference({ database: system.database, clock: systemClock })
    const { calendar: working } = await reference.of(demo)
    expect(working.addWorking(new Date('2026-11-25T09:00+08:00'), 60_000)).toEqual(new Date('2026-11-26T08:01+08:00'))
    // Said again it changes nothing, and nobody is told.
    expect((await admin.put('/calendars/2026/days/2026-11-25', { working: false, name: '区运动会' })).status).toBe(200)
    expect(await revision()).toBe(before + 1)
    expect((await admin.delete('/calendars/2026/days/2026-11-25')).status).toBe(200)
    expect((await calendar(2026)).days.some((day) => day.date === '2026-11-25')).toBe(false)
    expect(await admin.delete('/calendars/2026/days/2026-11-25').then(({ status }) => status)).toBe(404)
    const entries = await audited()
    expect(entries.map(({ subject }) => subject)).toEqual(['calendar:2026-11-25', 'calendar:2026-11-25'])
    expect(entries[1]?.data).toEqual({ before: { working: false, name: '区运动会' }, after: {} })
  })

  it('takes hours and weekdays, but none that contradict themselves', async () => {
    expect((await admin.put('/calendars/hours', { hours: [['00:00', '24:00']], weekdays: [7, 1, 2] })).body).toMatchObject({ hours: [['00:00', '24:00']], weekdays: [1, 2, 7] })
    const overlapping = await admin.put('/calendars/hours', { hours: [['08:00', '12:00'], ['11:00', '18:00']], weekdays: [1] })
    expect(overlapping.body).toMatchObject({ status: 422, code: 'calendar-invalid', errors: [{ path: 'hours.1' }] })
    const night = await admin.put('/calendars/hours', { hours: [['22:00', '06:00']], weekdays: [1] })
    expect(night.body).toMatchObject({ status: 422, code: 'calendar-invalid', errors: [{ path: 'hours.0' }] })
    const shape = await admin.put('/calendars/hours', { hours: [['8', '12:00']], weekdays: [8] })
    expect(shape.body).toMatchObject({ status: 400, errors: [{ path: 'hours.0.0' }, { path: 'weekdays.0' }] })
    await admin.put('/calendars/hours', { hours: [['08:00', '12:00'], ['14:00', '18:00']], weekdays: [1, 2, 3, 4, 5] })
  })

  it('takes the lengths of the clocks that no standard sets', async () => {
    const lengths = { filing: 20, dispatch: 10, check: 45, recheck: 60, escalateDesk: 90, escalateLeader: 300 }
    expect((await admin.put('/clock-lengths', lengths)).body).toMatchObject({ clockLengths: lengths })
    expect((await admin.put('/clock-lengths', { ...lengths, escalateLeader: 90 })).body).toMatchObject({ status: 422, code: 'clock-lengths-invalid', errors: [{ path: 'escalateLeader' }] })
    expect((await admin.put('/clock-lengths', { ...lengths, filing: 0 })).body).toMatchObject({ status: 400, errors: [{ path: 'filing' }] })
    expect((await admin.put('/clock-lengths', { filing: 20 })).status).toBe(400)
  })

  it('refuses days that are none, of another year, or without a name', async () => {
    expect((await admin.put('/calendars/2026/days/2026-02-30', { working: false, name: 'x' })).body).toMatchObject({ status: 400, errors: [{ path: 'date' }] })
    expect((await admin.put('/calendars/2026/days/2025-10-01', { working: false, name: 'x' })).body).toMatchObject({ status: 422, code: 'calendar-invalid', errors: [{ path: 'date' }] })
    expect((await admin.put('/calendars/2026/days/2026-10-01', { working: false, name: ' ' })).body).toMatchObject({ status: 400, errors: [{ path: 'name' }] })
    expect((await admin.get('/calendars/1999')).status).toBe(400)
    expect((await admin.get('/calendars/next')).status).toBe(400)
  })

  it('is changed by an admin only', async () => {
    for (const login of ['desk', 'leader', 'inspector', 'office.fuhuajie', 'crew.road']) {
      const caller = await signIn(system.url, login)
      expect((await caller.put('/calendars/2026/days/2026-11-25', { working: false, name: 'x' })).status, login).toBe(403)
      expect((await caller.delete('/calendars/2026/days/2026-10-01')).status, login).toBe(403)
      expect((await caller.put('/calendars/hours', { hours: [['08:00', '12:00']], weekdays: [1] })).status, login).toBe(403)
      expect((await caller.put('/clock-lengths', {})).status, login).toBe(403)
    }
  })

  it('is given to each district of China once, so that a day taken back stays so', async () => {
    await system.database.query(
      `insert into districts (id, code, name, name_en, timezone, working_hours, weekdays, clock_lengths)
       values (1, '000001', '新区', 'New', 'Asia/Shanghai', '[["08:00", "12:00"]]', '{1,2,3,4,5}', '{}'), (2, '000002', 'Boston', 'Boston', 'America/New_York', '[["08:00", "12:00"]]', '{1,2,3,4,5}', '{}')`,
    )
    const deps = { database: system.database, clock: systemClock }
    expect(await shipOfficialDays(deps)).toEqual([{ districtId: 1, year: 2025 }, { districtId: 1, year: 2026 }])
    const days = () => system.database.query<{ day: string }>('select day from calendar_days where district_id = 1')
    const all = await days()
    expect(all.length).toBeGreaterThan(50)
    await system.database.query('delete from calendar_days where district_id = 1 and day = $1', ['2026-10-01'])
    expect(await shipOfficialDays(deps)).toEqual([])
    expect(await days()).toHaveLength(all.length - 1)
  })
})
