import { useI18n } from 'vue-i18n'
import type { Ledger, LedgerSegment } from '../../api/deadline.ts'
import { useTimeWords } from '../time/use-time-words.ts'
import './words.ts'

/** How a ledger is read aloud and written. */
export function useLedgerWords() {
  const { t, te } = useI18n()
  const { moment } = useTimeWords()

  /** 4:00 */
  function hours(minutes: number): string {
    return `${Math.floor(minutes / 60)}:${String(Math.abs(minutes) % 60).padStart(2, '0')}`
  }

  /** 19 时 56 分; hours are not made into days, for a working day is not one. */
  function span(minutes: number): string {
    const whole = Math.floor(minutes / 60)
    const rest = minutes % 60
    if (whole === 0) return t('time.minutes', { minutes: rest })
    return rest === 0 ? t('time.hours', { hours: whole }) : t('time.hoursMinutes', { hours: whole, minutes: rest })
  }

  function verbText(verb: string): string {
    const waits = `ledger.waits.${verb}`
    return te(waits) || te(waits, 'zh') ? t(waits) : t(`verb.${verb}`)
  }

  function whatText({ kind, cause }: LedgerSegment): string {
    if (kind === 'closed') return cause?.closed == null ? '' : t(`ledger.closed.${cause.closed}`)
    return t(`ledger.${kind}`)
  }

  function whyText({ kind, cause }: LedgerSegment): string {
    if (cause === null) return ''
    if (kind === 'closed') return cause.text ?? ''
    return [cause.verb === null ? '' : verbText(cause.verb), cause.text ?? ''].filter((text) => text !== '').join('：')
  }

  /** 09:30 准予挂账：降雨 */
  function stopText(segment: LedgerSegment): string {
    return `${moment(segment.from)} ${whyText(segment)}`
  }

  function limitText({ limit, limitMinutes }: Ledger): string {
    if (limitMinutes === null) return ''
    if (limit === null) return t('limit.label', { limit: span(limitMinutes) })
    return t('ledger.whole', { limit: t(`limit.${limit.unit}`, { n: limit.amount }), span: span(limitMinutes) })
  }

  /** 11-24 二 */
  function dayText(date: string): string {
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
    return `${date.slice(5)} ${t(`ledger.weekday.${weekday === 0 ? 7 : weekday}`)}`
  }

  return { hours, span, verbText, whatText, whyText, stopText, limitText, dayText }
}
