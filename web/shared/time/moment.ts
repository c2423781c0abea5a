export interface Moment {
  /** Which word stands before the time; `year` when the date is of another year. */
  day: 'today' | 'tomorrow' | 'date' | 'year'
  /** hh:mm */
  time: string
  /** MM-DD, or YYYY-MM-DD for another year. */
  date: string
}

const formats = new Map<string, Intl.DateTimeFormat>()

function local(instant: number, timezone: string): { date: string, time: string } {
  let format = formats.get(timezone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: timezone, hourCycle: 'h23',
      year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
    })
    formats.set(timezone, format)
  }
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]))
  return { date: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}` }
}

/** The local calendar day of an instant, YYYY-MM-DD. */
export function dayOf(instant: number, timezone: string): string {
  return local(instant, timezone).date
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** How an instant is written in the district's time zone: today or tomorrow with the time, else the date. */
export function momentOf(instant: number, now: number, timezone: string): Moment {
  const { date, time } = local(instant, timezone)
  const today = dayOf(now, timezone)
  if (date === today) return { day: 'today', time, date: date.slice(5) }
  if (date === dayAfter(today)) return { day: 'tomorrow', time, date: date.slice(5) }
  if (date.slice(0, 4) !== today.slice(0, 4)) return { day: 'year', time, date }
  return { day: 'date', time, date: date.slice(5) }
}

export interface Span { days: number, hours: number, minutes: number }

/** A length of time in the units that are read aloud; less than a minute counts as one. */
export function spanOf(milliseconds: number): Span {
  const total = Math.max(1, Math.floor(Math.abs(milliseconds) / 60_000))
  return { days: Math.floor(total / 1_440), hours: Math.floor((total % 1_440) / 60), minutes: total % 60 }
}
