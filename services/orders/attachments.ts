import type { Step } from '../../domain/lifecycle/decide.ts'
import type { Verb } from '../../domain/lifecycle/edge.ts'
import type { Attachment } from './store.ts'

const kinds: Partial<Record<Verb, Attachment['kind']>> = { fix: 'after', confirm: 'after', pass: 'recheck', fail: 'recheck', reopen: 'recheck', join: 'before', 'report-check': 'before' }

/** The photos that an event brings, with the round they prove: a failed re-check still belongs to the round it judged. */
export function attachmentsOf({ order, event }: Step): Attachment[] {
  const round = event.verb === 'fail' || event.verb === 'reopen' ? order.round - 1 : order.round
  // What joins brings photos of its own finding; other verbs bring photos of the order.
  const findingId = event.verb === 'join' ? (event.data.finding ?? null) : null
  return (event.data.photos ?? []).map((photoId) => ({ photoId, kind: kinds[event.verb] ?? 'other', round, seq: event.seq, findingId }))
}
