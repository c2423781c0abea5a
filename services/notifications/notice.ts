import type { Verb } from '../../domain/lifecycle/edge.ts'
import type { State } from '../../domain/lifecycle/states.ts'
import type { EventData } from '../../domain/order/event.ts'
import type { Kind } from '../../domain/notifications/kinds.ts'
import { phraseOf } from '../../domain/notifications/words.ts'

/** One event as it is told, with what its words are made from. */
export interface Notice {
  readonly position: number
  readonly kind: Kind
  readonly orderId: string
  readonly seq: number
  readonly number: string
  readonly verb: Verb
  readonly from: State | null
  readonly to: State
  readonly category: string
  readonly categoryName: string | null
  readonly categoryNameEn: string | null
  readonly officeId: string | null
  readonly crewId: string | null
  readonly at: Date
  readonly readAt: Date | null
  readonly actorRole: string
  readonly data: EventData
}

/** A notification as its reader gets it; the words are made now, from the data. */
export interface NoticeView {
  readonly id: number
  readonly kind: Kind
  readonly at: string
  readonly read: boolean
  readonly order: string
  readonly number: string
  readonly verb: Verb
  readonly state: State
  readonly category: string
  readonly categoryName: string
  readonly categoryNameEn: string
  readonly text: string
  readonly textEn: string
  /** What was given as the reason, where somebody of the district gave one. */
  readonly reason: string | null
}

/** The reason of an event; a member of the public's words are not told further. */
export function reasonOf({ actorRole, data }: Pick<Notice, 'actorRole' | 'data'>): string | null {
  return actorRole === 'public' ? null : data.reason ?? null
}

export function noticeView(notice: Notice): NoticeView {
  const { position, kind, at, readAt, orderId, number, verb, to, category, categoryName, categoryNameEn } = notice
  const phrase = phraseOf(notice)
  return {
    id: position, kind, at: at.toISOString(), read: readAt !== null, order: orderId, number, verb, state: to, category,
    categoryName: categoryName ?? category, categoryNameEn: categoryNameEn ?? category, text: phrase.zh, textEn: phrase.en,
    reason: reasonOf(notice),
  }
}
