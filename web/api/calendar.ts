import { answer, client } from './client.ts'
import type { components } from './generated.ts'

export type Calendar = components['schemas']['Calendar']
// The client's type forgets that an opening is a pair; hence the casts below.
export type CalendarDay = Calendar['days'][number]
export type ClockLengths = components['schemas']['ClockLengths']

/** The district's working calendar in a year. */
export async function readCalendar(year: number): Promise<Calendar> {
  return await answer(client.GET('/calendars/{year}', { params: { path: { year } } })) as Calendar
}

/** Makes a day a holiday or a make-up workday. */
export async function setDay(date: string, day: { working: boolean, name: string }): Promise<Calendar> {
  return await answer(client.PUT('/calendars/{year}/days/{date}', { params: { path: { year: Number(date.slice(0, 4)), date } }, body: day })) as Calendar
}

/** Takes a day back to its weekday's rule. */
export async function unsetDay(date: string): Promise<Calendar> {
  return await answer(client.DELETE('/calendars/{year}/days/{date}', { params: { path: { year: Number(date.slice(0, 4)), date } } })) as Calendar
}

/** Working hours and weekdays; Monday is 1. */
export async function setHours(hours: [string, string][], weekdays: number[]): Promise<Calendar> {
  return await answer(client.PUT('/calendars/hours', { body: { hours, weekdays } })) as Calendar
}

/** Lengths of the clocks that no standard sets, in minutes of working time. */
export async function setClockLengths(lengths: ClockLengths): Promise<Calendar> {
  return await answer(client.PUT('/clock-lengths', { body: lengths })) as Calendar
}
