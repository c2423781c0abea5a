import type { Verb } from '../lifecycle/edge.ts'
import type { Audience } from './audiences.ts'
import { holdersOf } from './holders.ts'
import type { Kind } from './kinds.ts'
import type { News } from './news.ts'
import { reporterNews } from './reporter-news.ts'

export interface Telling {
  readonly kind: Kind
  readonly to: readonly Audience[]
}

type Rule = readonly Telling[] | ((news: News) => readonly Telling[])

const nobody: readonly Telling[] = []
const outcome: Telling = { kind: 'outcome', to: ['reporters'] }

function tell(kind: Kind, ...to: readonly Audience[]): Telling {
  return { kind, to }
}

/**
 * Who is told of which event: every verb is decided here, and one that the lifecycle gains later does not compile until
 * it is. Of several tellings that reach an account the first counts; whoever did it is never told of it.
 */
export const tellings: Record<Verb, Rule> = {
  // The lists of desk and inspectors show what came in; a thousand findings a day are no news.
  'report': nobody,
  'import': nobody,
  'file': nobody,
  'note': ({ data }) => (data.held === undefined ? nobody : [tell('task', 'desk')]),
  'join': nobody,
  'recur': [tell('changed', 'office')],

  'send-to-check': [tell('check', 'inspector')],
  'recall-check': [tell('taken', 'inspector')],
  'report-check': [tell('handled', 'desk')],
  'send-to-recheck': [tell('check', 'inspector')],
  // Not each one of fifty inspectors, whose list shows it: who found it and who has looked at it before.
  'confirm': [tell('check', 'inspectors-concerned')],

  'decline': [outcome],
  'withdraw': [outcome, tell('taken', 'prior-crew', 'prior-office')],
  'merge': [outcome, tell('taken', 'prior-crew', 'prior-office', 'let-go-offices')],
  'reconsider': [tell('task', 'desk'), outcome],
  'split': [tell('changed', 'desk')],

  'dispatch': [tell('task', 'office')],
  'return': [tell('returned', 'desk'), tell('taken', 'prior-crew')],
  'take-back': [tell('taken', 'prior-office', 'prior-crew')],
  'whistle': [tell('returned', 'desk'), tell('request', 'called-offices'), tell('taken', 'prior-crew')],
  'convene': [tell('request', 'called-offices')],
  'conclude': [tell('task', 'office', 'helpers'), tell('taken', 'let-go-offices')],

  'assign': ({ crewId, priorCrewId }) => [tell('task', 'crew'), ...(priorCrewId === crewId ? [] : [tell('taken', 'prior-crew')])],
  'recall': [tell('taken', 'prior-crew')],
  'hand-back': [tell('returned', 'office')],
  'start': nobody,
  'fix': [tell('handled', 'office')],
  'redo': [tell('rework', 'crew')],
  'pass': [outcome, tell('answer', 'office', 'crew', 'let-go-offices')],
  'fail': [tell('rework', 'office', 'prior-crew')],
  'reopen': [tell('rework', 'office'), outcome],

  'ask-extension': [tell('request', 'desk')],
  'grant-extension': [tell('answer', 'office', 'crew')],
  'refuse-extension': [tell('answer', 'office')],
  'ask-suspension': [tell('request', 'desk')],
  'grant-suspension': [tell('answer', 'office', 'crew')],
  'refuse-suspension': [tell('answer', 'office')],
  'resume': [tell('task', 'office', 'crew')],
  'ask-withdrawal': [tell('request', 'desk')],
  'grant-withdrawal': [tell('answer', 'desk'), outcome, tell('taken', 'prior-office', 'prior-crew', 'let-go-offices')],
  'refuse-withdrawal': [tell('answer', 'desk')],
  'correct': [tell('changed', 'office', 'crew')],

  'appeal': [tell('request', 'desk')],
  // The votes tell nobody: what they come to does.
  'uphold': nobody,
  'dismiss': nobody,
  'close-appeal': [tell('answer', 'office', 'prior-office')],

  'urge': ({ to }) => [tell('urged', 'office', 'crew', ...holdersOf(to, null))],
  'reply': [outcome],
  'feedback': ({ data }) => [tell('feedback', 'office', ...(data.solved === false ? ['desk' as const] : []))],

  'warn': ({ to, data }) => [tell('warning', ...holdersOf(to, data.clock ?? null))],
  'overdue': ({ to, data }) => [tell('overdue', ...holdersOf(to, data.clock ?? null))],
  'escalate': ({ data }) => [tell('escalated', data.level ?? 'desk')],
}

/** What is told of one event, to which groups. */
export function tellingsOf(news: News): readonly Telling[] {
  const rule = tellings[news.verb]
  const told = typeof rule === 'function' ? rule(news) : rule
  // What an outcome is to reporters stands in one place, for those with and those without an account.
  return told.filter(({ kind }) => kind !== 'outcome' || reporterNews(news) !== null)
}
