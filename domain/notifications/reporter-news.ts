import type { Verb } from '../lifecycle/edge.ts'
import type { State } from '../lifecycle/states.ts'

/** What has become of a finding, as its reporter is told. */
export const reporterNewsKinds = ['declined', 'withdrawn', 'merged', 'closed', 'reopened', 'reconsidered', 'replied'] as const
export type ReporterNews = (typeof reporterNewsKinds)[number]

const ofVerb: Partial<Record<Verb, ReporterNews>> = {
  'decline': 'declined',
  'withdraw': 'withdrawn',
  'grant-withdrawal': 'withdrawn',
  'merge': 'merged',
  'pass': 'closed',
  'reopen': 'reopened',
  'reconsider': 'reconsidered',
  'reply': 'replied',
}

/**
 * What an event is to those whose findings the order settles, by their own order or by one that was merged into it; null
 * where it is no news to them. The rule for reporters with and without an account: the former are notified, the latter
 * see it when they follow their order by its number.
 */
export function reporterNews({ verb, to }: { readonly verb: Verb; readonly to: State }): ReporterNews | null {
  const news = ofVerb[verb] ?? null
  // A later state than its verb's means that the verb stands for something else, as an import of a closing does.
  return news === 'closed' && to !== 'closed' ? null : news
}
