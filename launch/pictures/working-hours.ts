const hour = 3_600_000
const zone = 8 * hour
const dayMs = 24 * hour

/** A local moment of the demo district, as 2026-11-26 10:26, as an instant. */
export function localMoment(text: string): Date {
  return new Date(`${text.replace(' ', 'T')}:00+08:00`)
}

/** The moment itself when people work then (08:00–12:00, 14:00–18:00, Monday to Friday), else the next opening. */
export function inWorkingHours(moment: Date): Date {
  const local = moment.getTime() + zone
  const midnight = Math.floor(local / dayMs) * dayMs
  const weekday = new Date(midnight).getUTCDay()
  const time = (local - midnight) / hour
  const opening = (hours: number, days = 0) => new Date(midnight + days * dayMs + hours * hour - zone)
  if (weekday === 0 || weekday === 6 || time >= 18) return inWorkingHours(opening(8, 1))
  if (time < 8) return opening(8)
  return time >= 12 && time < 14 ? opening(14) : moment
}

/** So many working minutes after a moment. */
export function workingMinutesAfter(moment: Date, minutes: number): Date {
  const begin = inWorkingHours(moment)
  const local = begin.getTime() + zone
  const time = (local % dayMs) / hour
  const left = (time < 12 ? 12 - time : 18 - time) * 60
  if (minutes <= left) return new Date(begin.getTime() + minutes * 60_000)
  return workingMinutesAfter(new Date(begin.getTime() + left * 60_000), minutes - left)
}
