import { roles, type Account } from '../../domain/accounts/account.ts'
import { setClockLengths, setDay, setHours, unsetDay, type CalendarDeps } from '../../services/calendar/change-calendar.ts'
import { readCalendar } from '../../services/calendar/read-calendar.ts'
import { problems } from '../http/problem-doc.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { calendarSchema, clockLengthsSchema, dayBody, dayParams, hoursBody, yearParams } from './schemas.ts'

const answers = { 200: { description: 'the calendar after it', schema: calendarSchema }, ...problems(400, 401, 403, 422) }

/** Working calendars: which time counts. Everybody reads them, an admin changes them. */
export function calendarRoutes(deps: CalendarDeps): Route[] {
  const { database, clock } = deps
  const thisYear = () => clock.now().getUTCFullYear()
  const after = async (account: Account, year: number) => ({ status: 200, body: await readCalendar(database, account.districtId, year) })
  return [
    // Before the years: "hours" is none.
    defineRoute({
      method: 'put', path: '/calendars/hours', tag: 'calendars', access: ['admin'],
      summary: 'Sets working hours and weekdays; deadlines that are set already stay',
      body: hoursBody,
      responses: answers,
      handle: async ({ account, body }) => {
        await setHours(deps, account, body)
        return after(account, thisYear())
      },
    }),
    defineRoute({
      method: 'put', path: '/clock-lengths', tag: 'calendars', access: ['admin'],
      summary: 'Sets the lengths of the clocks that no standard sets; deadlines that are set already stay',
      body: clockLengthsSchema,
      responses: answers,
      handle: async ({ account, body }) => {
        await setClockLengths(deps, account, body)
        return after(account, thisYear())
      },
    }),
    defineRoute({
      method: 'get', path: '/calendars/{year}', tag: 'calendars', access: roles,
      summary: 'The district\'s calendar in a year: hours, weekdays, and the days that differ',
      params: yearParams,
      responses: { 200: { description: 'the calendar', schema: calendarSchema }, ...problems(400, 401) },
      handle: async ({ account, params }) => after(account, params.year),
    }),
    defineRoute({
      method: 'put', path: '/calendars/{year}/days/{date}', tag: 'calendars', access: ['admin'],
      summary: 'Makes a day a holiday or a make-up workday',
      params: dayParams,
      body: dayBody,
      responses: answers,
      handle: async ({ account, params, body }) => {
        await setDay(deps, account, params.year, { date: params.date, working: body.working, name: body.name, nameEn: body.nameEn ?? '' })
        return after(account, params.year)
      },
    }),
    defineRoute({
      method: 'delete', path: '/calendars/{year}/days/{date}', tag: 'calendars', access: ['admin'],
      summary: 'Takes a day back to its weekday\'s rule',
      params: dayParams,
      responses: { ...answers, ...problems(404) },
      handle: async ({ account, params }) => {
        await unsetDay(deps, account, params.year, params.date)
        return after(account, params.year)
      },
    }),
  ]
}
