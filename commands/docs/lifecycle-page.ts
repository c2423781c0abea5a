import type { ClockEffect, Edge, GuardName } from '../../domain/lifecycle/edge.ts'
import { endStates, states, type State } from '../../domain/lifecycle/states.ts'
import { lifecycle } from '../../domain/lifecycle/table.ts'
import { zh } from '../../web/shared/words/zh.ts'

const clockWords: Readonly<Record<ClockEffect, string>> = {
  'filing-starts': 'filing starts',
  'filing-on': 'check ends, filing goes on',
  'check-starts': 'filing stops, check starts',
  'dispatch-starts': 'dispatch starts',
  'handling': 'dispatch ends; handling starts, or goes on if that office had it before',
  'handling-pauses': 'handling pauses, dispatch starts',
  'suspends': 'handling pauses; from the asking where only the grant came after the deadline',
  'on': 'goes on',
  'handled': 'handling stops, re-check starts',
  'recheck-starts': 're-check starts again',
  'same-handling': 'the same handling clock goes on; waiting for the re-check was stopped time',
  'afresh': 'handling starts afresh',
  'afresh-once': 'handling starts afresh at the first conclusion, else goes on',
  'extends': 'the limit once more; from the asking where only the grant came after the deadline',
  'new-limit': 'a new standard: its limit afresh from now',
  'all-end': 'all end',
  'none': 'none',
  'as-given': 'as the source gives',
}

const guardWords: Readonly<Record<GuardName, string>> = {
  'began-it': 'only who reported it first',
  'own-report': 'only who reported it',
  'not-who-ended-it': 'not who ended it',
  'reporter-once-in-15-days': 'once, within 15 days',
  'never-dispatched': 'no office ever had it',
  'once-dispatched': 'an office had it before',
  'before-deadline': 'before the handling deadline',
  'fewer-than-three-returns': 'fewer than three returns',
  'not-lead': 'not the lead of a joint session',
  'own-office': 'an office only its own order',
  'session-open': 'a joint session is open',
  'no-session': 'no joint session is open',
  'first-dispatch-to-office': 'once an office, on its first dispatch',
  'contract-over': 'the crew\'s contract has ended',
  'sent-to-me': 'not while another inspector was sent',
  'not-own-work': 'nobody of the company that fixed it',
  'reporter-content': 'not after its reporter\'s "not fixed"',
  'merge-into-earlier': 'into an open order that was received earlier',
  'no-request': 'not while the same request waits',
  'requested': 'where it was asked',
  'not-the-asker': 'another account than asked',
  'extension-left': 'two a clock at most',
  'suspension-left': 'until a later time, a year in all at most',
  'left-dispatched': 'suspended from there, or the crew\'s contract has ended',
  'left-assigned': 'suspended from there',
  'left-working': 'suspended from there',
  'late': 'handled late',
  'closed-within-15-days': 'within 15 days of closing',
  'failed-blind-check': 'a blind re-check failed',
  'not-yet-appealed': 'once',
  'appeal-open': 'an appeal waits',
  'not-in-the-quarrel': 'who did not fail it, refused nothing on it, and has not judged yet',
  'appeal-settled': 'two accounts have judged',
  'public-order': 'reported by a member of the public',
  'no-feedback-yet': 'once a closing',
  'due-now': 'when it is due',
}

const photoWords: Readonly<Record<Edge['photos'], string | null>> = {
  none: null,
  one: 'at least one photo',
  after: 'as many photos as the standard asks, at least one',
}

/** docs/lifecycle.md as text: the lifecycle table drawn and told. The same table gives the same text. */
export function lifecyclePage(edges: readonly Edge[] = lifecycle): string {
  const reached = reachedStates(edges)
  const unreached = states.filter((state) => !reached.has(state))
  return [
    '# The life of an order',
    '',
    'Written by `npm run docs` from `domain/lifecycle/table.ts`; change the table, not this page. What the words mean is in',
    '[glossary.md](glossary.md).',
    '',
    ...diagram(edges, reached),
    '',
    ...(unreached.length === 0 ? [] : [`No verb enters these states yet: ${unreached.map(named).join(', ')}.`, '']),
    '## States',
    '',
    '| state | 中文 | an end |',
    '| --- | --- | --- |',
    ...states.map((state) => `| \`${state}\` | ${zh.state[state]} | ${endStates.includes(state) ? 'yes' : ''} |`),
    '',
    '## Verbs',
    '',
    'Every verb on an order also takes an optional `note`. "Row": the verb locks the order for a moment and needs no version from the caller.',
    '',
    '| verb | from | to | who | demands | accepts | only | clock | why |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...edges.map(row),
    '',
  ].join('\n')
}

function diagram(edges: readonly Edge[], reached: ReadonlySet<State>): string[] {
  const arrows = new Map<string, Set<string>>()
  for (const { verb, from, to } of edges) {
    // Verbs that stay where they are would be an arrow on every state.
    if (to === 'same') continue
    const starts = from.length === 0 ? ['[*]'] : from.filter((state) => reached.has(state))
    for (const start of starts) {
      const arrow = `${start} --> ${to}`
      arrows.set(arrow, (arrows.get(arrow) ?? new Set()).add(verb))
    }
  }
  const leaves = new Set([...arrows.keys()].map((arrow) => arrow.split(' ')[0]))
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...states.filter((state) => reached.has(state)).map((state) => `  state "${named(state)}" as ${state}`),
    ...[...arrows].map(([arrow, verbs]) => `  ${arrow} : ${[...verbs].join(', ')}`),
    ...endStates.filter((state) => reached.has(state) && !leaves.has(state)).map((state) => `  ${state} --> [*]`),
    '```',
  ]
}

/** The states that an order can come to by these edges. */
function reachedStates(edges: readonly Edge[]): Set<State> {
  const reached = new Set<State>()
  for (let before = -1; before !== reached.size;) {
    before = reached.size
    for (const { from, to } of edges) {
      if (to !== 'same' && (from.length === 0 || from.some((state) => reached.has(state)))) reached.add(to)
    }
  }
  return reached
}

function row(edge: Edge): string {
  const { verb, from, to, roles, demands, accepts, oneOf, guards, clock, lock, photos, why } = edge
  const oneOfThese = oneOf.length === 0 ? null : `one of ${fieldsOf(oneOf)}`
  const only = [oneOfThese, ...guards.map((guard) => guardWords[guard]), photoWords[photos], lock === 'row' ? 'row' : null].filter((word) => word !== null)
  const cells = [
    `\`${verb}\` ${zh.verb[verb]}`, fromOf(from), to === 'same' ? 'stays' : to, roles.join(', '), fieldsOf(demands), fieldsOf(accepts), only.join('; '), clockWords[clock], why,
  ]
  return `| ${cells.join(' | ')} |`
}

function fromOf(from: readonly State[]): string {
  if (from.length === 0) return 'nothing'
  if (from.length === states.length) return 'any state'
  const open = states.filter((state) => !endStates.includes(state))
  return from.length === open.length && open.every((state) => from.includes(state)) ? 'any open state' : from.join(', ')
}

function fieldsOf(fields: readonly string[]): string {
  return fields.map((field) => `\`${field}\``).join(', ')
}

function named(state: State): string {
  return `${zh.state[state]} ${state}`
}
