import { i18n } from '../../i18n/i18n.ts'

/** Hours and minutes of an instant in a zone. */
export function wallTimeOf(at: number, timeZone: string): { hours: number, minutes: number } {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(at)
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value)
  return { hours: part('hour'), minutes: part('minute') }
}

/** 星期四, in the reader's language. */
export function weekdayOf(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat(i18n.global.locale.value === 'en' ? 'en-GB' : 'zh-CN', { timeZone, weekday: 'long' }).format(at)
}
