import { DateTime } from 'luxon'
import { phraseOf } from '../../domain/notifications/words.ts'
import type { Language } from '../../domain/notifications/settings.ts'
import { reasonOf, type Notice } from '../notifications/notice.ts'

export interface Line {
  readonly number: string
  readonly category: string
  readonly what: string
  readonly when: string
  readonly reason: string | null
  readonly url: string | null
}

/** Where an order is shown; null where the product does not know its own address. */
export function orderUrl(publicUrl: string | null, orderId: string): string | null {
  return publicUrl === null ? null : `${publicUrl.replace(/\/+$/, '')}/orders/${orderId}`
}

/** A notice in one language, with local times. */
export function lineOf(notice: Notice, language: Language, timezone: string, publicUrl: string | null): Line {
  const phrase = phraseOf(notice)
  const when = DateTime.fromJSDate(notice.at, { zone: timezone })
  return {
    number: notice.number,
    category: (language === 'zh' ? notice.categoryName : notice.categoryNameEn) ?? notice.category,
    what: phrase[language],
    when: when.toFormat(language === 'zh' ? 'M月d日 HH:mm' : 'd MMM HH:mm', { locale: 'en' }),
    reason: reasonOf(notice),
    url: orderUrl(publicUrl, notice.orderId),
  }
}
