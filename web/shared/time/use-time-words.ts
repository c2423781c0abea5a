import { useI18n } from 'vue-i18n'
import { district } from '../../session/session.ts'
import { dayOf, momentOf, spanOf } from './moment.ts'
import { useNow } from './now.ts'

/** Times as the screen says them, in the district's zone; reactive to the language and to the passing of time. */
export function useTimeWords() {
  const { t } = useI18n()
  const now = useNow()
  const zone = () => district.value?.timezone ?? 'Asia/Shanghai'

  /** 今天 16:30, 明天 09:20, 11-30 16:30 */
  function moment(at: string | number): string {
    const { day, time, date } = momentOf(typeof at === 'number' ? at : Date.parse(at), now.value, zone())
    return t(`time.${day}`, { time, date })
  }

  /** The same without the time: 今天, 明天, 11-30 */
  function day(at: string | number): string {
    const { day: kind, date } = momentOf(typeof at === 'number' ? at : Date.parse(at), now.value, zone())
    return kind === 'today' || kind === 'tomorrow' ? t(`time.${kind}Only`) : date
  }

  /** hh:mm */
  function clock(at: string | number): string {
    return momentOf(typeof at === 'number' ? at : Date.parse(at), now.value, zone()).time
  }

  /** 46 分, 1 时 10 分, 3 天 2 时 */
  function span(milliseconds: number): string {
    const { days, hours, minutes } = spanOf(milliseconds)
    if (days > 0) return hours > 0 ? t('time.daysHours', { days, hours }) : t('time.days', { days })
    if (hours > 0) return minutes > 0 ? t('time.hoursMinutes', { hours, minutes }) : t('time.hours', { hours })
    return t('time.minutes', { minutes })
  }

  /** A span as it is read: days only where they are the calendar's own. */
  function spanOfPace({ ms, working }: { ms: number, working: boolean }): string {
    return working ? hoursSpan(ms) : span(ms)
  }

  /** 19 时 56 分; hours are not made into days, for a day of work is not one of the calendar. */
  function hoursSpan(milliseconds: number): string {
    const total = Math.max(1, Math.floor(Math.abs(milliseconds) / 60_000))
    const [hours, minutes] = [Math.floor(total / 60), total % 60]
    if (hours === 0) return t('time.minutes', { minutes })
    return minutes > 0 ? t('time.hoursMinutes', { hours, minutes }) : t('time.hours', { hours })
  }

  /** The local day of an instant, YYYY-MM-DD. */
  function localDay(at: string | number): string {
    return dayOf(typeof at === 'number' ? at : Date.parse(at), zone())
  }

  return { now, moment, day, clock, span, hoursSpan, spanOfPace, localDay }
}
