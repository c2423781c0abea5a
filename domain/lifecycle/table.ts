import type { Edge, Verb } from './edge.ts'
import { endStates, states, type State } from './states.ts'

type Row = Pick<Edge, 'verb' | 'from' | 'to' | 'roles' | 'clock' | 'why'> & Partial<Edge>

function edge(row: Row): Edge {
  // Offices called to a session read the order too: whatever is more than a note is for the one that has it.
  const ofOffice: Edge['guards'] = row.roles.includes('office') && row.verb !== 'note' ? ['own-office'] : []
  return { demands: [], accepts: [], oneOf: [], request: null, lock: 'version', photos: 'none', ...row, guards: [...(row.guards ?? []), ...ofOffice] }
}

const open: readonly State[] = states.filter((state) => !endStates.includes(state))

/** Before the desk has decided whether the finding becomes an order's work. */
const entrance: readonly Edge[] = [
  edge({ verb: 'report', from: [], to: 'pending', roles: ['public', 'device', 'inspector', 'desk', 'job'], clock: 'filing-starts',
    why: 'a finding whose standard is not settled waits for the desk' }),
  edge({ verb: 'report', from: [], to: 'filed', roles: ['inspector', 'desk', 'device', 'job'], demands: ['standard'], clock: 'dispatch-starts',
    why: 'a trained eye, or a device with one rule, that names the standard needs no second opinion' }),
  edge({ verb: 'report', from: [], to: 'closed', roles: ['inspector'], demands: ['standard', 'photos'], photos: 'after', clock: 'none',
    why: 'settled on the spot (举手之劳): seen, put right and shown in one go' }),
  edge({ verb: 'import', from: [], to: 'dispatched', roles: ['job'], clock: 'as-given',
    why: 'history keeps the times of its source' }),
  edge({ verb: 'import', from: [], to: 'closed', roles: ['job'], clock: 'as-given',
    why: 'history keeps the times of its source' }),
  edge({ verb: 'import', from: ['dispatched'], to: 'closed', roles: ['job'], clock: 'as-given',
    why: 'the source closed it later' }),
  edge({ verb: 'send-to-check', from: ['pending'], to: 'checking', roles: ['desk'], accepts: ['inspector'], clock: 'check-starts',
    why: 'somebody looks before it is filed; filing waits for them' }),
  edge({ verb: 'recall-check', from: ['checking'], to: 'pending', roles: ['desk'], demands: ['reason'], clock: 'filing-on',
    why: 'nobody gets there, or it is clear by now' }),
  edge({ verb: 'report-check', from: ['checking'], to: 'pending', roles: ['inspector'], demands: ['found', 'text', 'photos'], photos: 'one', guards: ['sent-to-me'], clock: 'filing-on',
    why: 'what the inspector found on the spot goes back to the desk' }),
  edge({ verb: 'file', from: ['pending'], to: 'filed', roles: ['desk'], demands: ['standard'], accepts: ['measured'], clock: 'dispatch-starts',
    why: 'the desk accepts the finding under a standard, which sets its limit' }),
  edge({ verb: 'decline', from: ['pending'], to: 'declined', roles: ['desk'], demands: ['reason'], clock: 'all-end',
    why: 'not every finding meets a filing condition' }),
  edge({ verb: 'withdraw', from: ['pending', 'checking', 'filed'], to: 'withdrawn', roles: ['desk'], demands: ['reason'], clock: 'all-end',
    why: 'filed by mistake; once dispatched it takes two people' }),
  edge({ verb: 'withdraw', from: ['pending', 'checking'], to: 'withdrawn', roles: ['inspector', 'public'], demands: ['reason'], guards: ['began-it'], clock: 'all-end',
    why: 'whoever reported may take it back before it is filed' }),
  edge({ verb: 'reconsider', from: ['declined', 'withdrawn'], to: 'pending', roles: ['desk'], demands: ['reason'], guards: ['not-who-ended-it', 'never-dispatched'], clock: 'filing-starts',
    why: 'another eye at the desk thinks otherwise' }),
  edge({ verb: 'reconsider', from: ['declined', 'withdrawn'], to: 'returned', roles: ['desk'], demands: ['reason'], guards: ['not-who-ended-it', 'once-dispatched'], clock: 'dispatch-starts',
    why: 'an order that an office had before goes back to the desk, its clocks unwashed' }),
  edge({ verb: 'reconsider', from: ['declined', 'withdrawn'], to: 'pending', roles: ['inspector', 'public'], demands: ['reason'], guards: ['own-report', 'reporter-once-in-15-days', 'never-dispatched'], clock: 'filing-starts',
    why: 'the reporter insists, once' }),
  edge({ verb: 'reconsider', from: ['declined', 'withdrawn'], to: 'returned', roles: ['inspector', 'public'], demands: ['reason'], guards: ['own-report', 'reporter-once-in-15-days', 'once-dispatched'], clock: 'dispatch-starts',
    why: 'the reporter insists, once' }),
  edge({ verb: 'merge', from: ['pending', 'filed', 'returned', 'dispatched', 'assigned', 'working', 'suspended'], to: 'merged', roles: ['desk', 'job'], demands: ['into'], accepts: ['reason'], guards: ['merge-into-earlier'], clock: 'all-end',
    why: 'the same thing is settled by an open order that was received earlier' }),
  edge({ verb: 'split', from: ['merged'], to: 'pending', roles: ['desk'], demands: ['reason'], guards: ['never-dispatched'], clock: 'filing-starts',
    why: 'it was another thing after all' }),
  edge({ verb: 'split', from: ['merged'], to: 'returned', roles: ['desk'], demands: ['reason'], guards: ['once-dispatched'], clock: 'dispatch-starts',
    why: 'it was another thing after all, and an office had it before' }),
]

/** Whose it is. */
const ownership: readonly Edge[] = [
  edge({ verb: 'dispatch', from: ['filed'], to: 'dispatched', roles: ['job', 'desk'], demands: ['office', 'reason'], clock: 'handling',
    why: 'place decides the street office, and why is always stored' }),
  edge({ verb: 'dispatch', from: ['returned'], to: 'dispatched', roles: ['desk'], demands: ['office', 'reason'], guards: ['fewer-than-three-returns', 'no-session'], clock: 'handling',
    why: 'after three returns the owners must meet' }),
  edge({ verb: 'return', from: ['dispatched', 'assigned'], to: 'returned', roles: ['office'], demands: ['reason'], guards: ['before-deadline', 'not-lead'], clock: 'handling-pauses',
    why: 'not ours: said before the deadline, or not at all' }),
  edge({ verb: 'take-back', from: ['dispatched', 'assigned', 'working', 'fixed', 'suspended'], to: 'returned', roles: ['desk'], demands: ['reason'], clock: 'handling-pauses',
    why: 'the desk gave it to the wrong office; no return is counted' }),
  edge({ verb: 'whistle', from: ['dispatched', 'assigned', 'working'], to: 'returned', roles: ['office'], demands: ['reason'], accepts: ['offices'], guards: ['before-deadline', 'not-lead'], clock: 'handling-pauses',
    why: 'several owners (吹哨): the street calls the departments together' }),
  edge({ verb: 'convene', from: ['returned'], to: 'same', roles: ['desk'], demands: ['offices'], accepts: ['reason'], guards: ['no-session'], clock: 'none',
    why: 'the desk calls the owners together' }),
  edge({ verb: 'convene', from: ['returned'], to: 'same', roles: ['job'], accepts: ['offices', 'reason'], guards: ['no-session'], clock: 'none',
    why: 'at the third return the owners meet by themselves' }),
  edge({ verb: 'conclude', from: ['returned'], to: 'dispatched', roles: ['desk'], demands: ['lead', 'decision'], accepts: ['helpers'], guards: ['session-open'], clock: 'afresh-once',
    why: 'one lead, who has been heard and can return it no more' }),
  edge({ verb: 'assign', from: ['dispatched'], to: 'assigned', roles: ['office'], demands: ['crew'], accepts: ['reason'], clock: 'on',
    why: 'the office chooses a crew under contract' }),
  edge({ verb: 'assign', from: ['dispatched'], to: 'assigned', roles: ['job'], demands: ['crew', 'reason'], guards: ['first-dispatch-to-office'], clock: 'on',
    why: 'where a contract covers place and category the crew is known; once, then the office decides' }),
  edge({ verb: 'assign', from: ['assigned', 'working'], to: 'assigned', roles: ['office'], demands: ['crew', 'reason'], clock: 'on',
    why: 'replacing a crew needs a reason' }),
  edge({ verb: 'recall', from: ['assigned', 'working'], to: 'dispatched', roles: ['office'], demands: ['reason'], clock: 'on',
    why: 'the office takes the work from a crew' }),
  edge({ verb: 'recall', from: ['assigned', 'working'], to: 'dispatched', roles: ['job'], demands: ['reason'], guards: ['contract-over'], clock: 'on',
    why: 'a crew whose contract has ended has no more work' }),
  edge({ verb: 'hand-back', from: ['assigned', 'working'], to: 'dispatched', roles: ['crew'], demands: ['reason'], clock: 'on',
    why: 'the crew can\'t do it and says so' }),
]

/** The work and its proof. */
const work: readonly Edge[] = [
  edge({ verb: 'start', from: ['assigned'], to: 'working', roles: ['crew'], clock: 'on',
    why: 'somebody is there' }),
  edge({ verb: 'fix', from: ['assigned', 'working'], to: 'fixed', roles: ['crew'], demands: ['outcome', 'photos'], accepts: ['measured'], photos: 'after', clock: 'on',
    why: 'done, with proof; the clock goes on until the office confirms' }),
  edge({ verb: 'redo', from: ['fixed'], to: 'working', roles: ['office'], demands: ['reason'], clock: 'on',
    why: 'the office is not content with what the crew shows' }),
  edge({ verb: 'confirm', from: ['fixed'], to: 'rectified', roles: ['office'], accepts: ['outcome', 'photos'], clock: 'handled',
    why: 'the office answers for it, on the evidence of the crew' }),
  edge({ verb: 'confirm', from: ['dispatched'], to: 'rectified', roles: ['office'], demands: ['outcome', 'photos'], photos: 'after', clock: 'handled',
    why: 'the office fixed it with its own people' }),
  edge({ verb: 'send-to-recheck', from: ['rectified'], to: 'rechecking', roles: ['desk', 'job'], accepts: ['inspector'], clock: 'on',
    why: 'an inspector is on the way' }),
  edge({ verb: 'recall-check', from: ['rechecking'], to: 'rectified', roles: ['desk'], demands: ['reason'], clock: 'recheck-starts',
    why: 'the inspector does not get there' }),
  edge({ verb: 'pass', from: ['rectified', 'rechecking'], to: 'closed', roles: ['inspector'], demands: ['conditionMet', 'outcome', 'photos'], photos: 'one', guards: ['not-own-work', 'sent-to-me'], clock: 'all-end',
    why: 'the re-check on the spot agrees' }),
  edge({ verb: 'pass', from: ['rectified'], to: 'closed', roles: ['desk'], demands: ['conditionMet', 'outcome'], accepts: ['photos'], guards: ['not-own-work', 'reporter-content'], clock: 'all-end',
    why: 're-checked from the photos only; counted apart as remote' }),
  edge({ verb: 'fail', from: ['rectified', 'rechecking'], to: 'dispatched', roles: ['inspector'], demands: ['reason', 'photos'], photos: 'one', guards: ['not-own-work', 'sent-to-me'], clock: 'same-handling',
    why: 'not rectified: the same office, the same clock, one rework more' }),
  edge({ verb: 'fail', from: ['rectified'], to: 'dispatched', roles: ['desk'], demands: ['reason'], accepts: ['photos'], guards: ['not-own-work'], clock: 'same-handling',
    why: 'the photos do not show it rectified' }),
  edge({ verb: 'reopen', from: ['closed'], to: 'dispatched', roles: ['desk'], demands: ['reason'], accepts: ['photos'], guards: ['once-dispatched'], clock: 'afresh',
    why: 'it was not rectified after all; its last office, a new clock, one rework more' }),
  // Before the reporter's: whoever is refused hears of the rule for reporters.
  edge({ verb: 'reopen', from: ['closed'], to: 'dispatched', roles: ['inspector'], demands: ['reason', 'photos'], photos: 'one', guards: ['failed-blind-check', 'once-dispatched'], clock: 'afresh',
    why: 'drawn by lot and checked blind, it was not rectified' }),
  edge({ verb: 'reopen', from: ['closed'], to: 'filed', roles: ['desk'], demands: ['reason'], accepts: ['photos'], guards: ['never-dispatched'], clock: 'dispatch-starts',
    why: 'what was said to be settled on the spot was not: no office had it yet, so it is dispatched' }),
  edge({ verb: 'reopen', from: ['closed'], to: 'dispatched', roles: ['inspector', 'public'], demands: ['reason'], accepts: ['photos'], guards: ['own-report', 'closed-within-15-days', 'reporter-once-in-15-days', 'once-dispatched'], clock: 'afresh',
    why: 'the reporter says it is not fixed' }),
]

const askable = { extension: ['dispatched', 'assigned', 'working', 'fixed'], suspension: ['dispatched', 'assigned', 'working'], withdrawal: ['dispatched', 'assigned', 'working', 'returned', 'suspended'] } as const

/** What one asks and another grants. */
const requests: readonly Edge[] = [
  edge({ verb: 'ask-extension', from: askable.extension, to: 'same', roles: ['office'], request: 'extension', demands: ['reason'], guards: ['no-request', 'before-deadline', 'extension-left'], clock: 'none',
    why: 'more time, asked for before the deadline' }),
  edge({ verb: 'grant-extension', from: askable.extension, to: 'same', roles: ['desk'], request: 'extension', demands: ['reason'], guards: ['requested', 'not-the-asker', 'extension-left'], clock: 'extends',
    why: 'the standard\'s limit once more, twice a clock at most' }),
  edge({ verb: 'refuse-extension', from: askable.extension, to: 'same', roles: ['desk'], request: 'extension', demands: ['reason'], guards: ['requested', 'not-the-asker'], clock: 'none',
    why: 'the limit stands' }),
  edge({ verb: 'ask-suspension', from: askable.suspension, to: 'same', roles: ['office'], request: 'suspension', demands: ['cause', 'until'], accepts: ['reason'], guards: ['no-request', 'suspension-left'], clock: 'none',
    why: 'it can\'t be done now for a stated cause' }),
  edge({ verb: 'grant-suspension', from: askable.suspension, to: 'suspended', roles: ['desk'], request: 'suspension', demands: ['reason'], guards: ['requested', 'not-the-asker', 'suspension-left'], clock: 'suspends',
    why: 'the clock stops until then, a year in all at most' }),
  edge({ verb: 'refuse-suspension', from: askable.suspension, to: 'same', roles: ['desk'], request: 'suspension', demands: ['reason'], guards: ['requested', 'not-the-asker'], clock: 'none',
    why: 'it can be done now' }),
  ...(['dispatched', 'assigned', 'working'] as const).map((to) => edge({ verb: 'resume', from: ['suspended'], to, roles: ['office', 'desk', 'job'], demands: ['reason'], guards: [`left-${to}`], clock: 'handling',
    why: to === 'dispatched' ? 'back to where it was, and to the office where the crew\'s contract ended' : 'back to where it was' })),
  edge({ verb: 'ask-withdrawal', from: askable.withdrawal, to: 'same', roles: ['desk'], request: 'withdrawal', demands: ['reason'], guards: ['no-request'], clock: 'none',
    why: 'what an office has in hand is not withdrawn by one account alone' }),
  edge({ verb: 'grant-withdrawal', from: askable.withdrawal, to: 'withdrawn', roles: ['desk'], request: 'withdrawal', demands: ['reason'], guards: ['requested', 'not-the-asker'], clock: 'all-end',
    why: 'the second account agrees' }),
  edge({ verb: 'refuse-withdrawal', from: askable.withdrawal, to: 'same', roles: ['desk'], request: 'withdrawal', demands: ['reason'], guards: ['requested', 'not-the-asker'], clock: 'none',
    why: 'the second account does not agree' }),
  edge({ verb: 'correct', from: ['pending', 'filed', 'returned', 'dispatched', 'assigned', 'working'], to: 'same', roles: ['desk'], demands: ['reason'], accepts: ['standard', 'longitude', 'latitude', 'address'], oneOf: ['standard', 'longitude', 'address'], clock: 'new-limit',
    why: 'a wrong standard or place; a new standard brings its limit afresh from now' }),
  edge({ verb: 'appeal', from: ['closed'], to: 'same', roles: ['office'], demands: ['reason'], guards: ['late', 'closed-within-15-days', 'not-yet-appealed'], clock: 'none',
    why: 'late, but not for anything the office could help' }),
  edge({ verb: 'uphold', from: ['closed'], to: 'same', roles: ['desk'], demands: ['reason'], guards: ['appeal-open', 'not-in-the-quarrel'], clock: 'none',
    why: 'one of two desk accounts, neither of whom was against it before' }),
  edge({ verb: 'dismiss', from: ['closed'], to: 'same', roles: ['desk'], demands: ['reason'], guards: ['appeal-open', 'not-in-the-quarrel'], clock: 'none',
    why: 'one of two desk accounts; where they differ the appeal is dismissed' }),
]

/** What is said about it. */
const words: readonly Edge[] = [
  edge({ verb: 'urge', from: open, to: 'same', roles: ['leader'], demands: ['text'], lock: 'row', clock: 'none',
    why: 'a leader\'s push' }),
  edge({ verb: 'reply', from: states, to: 'same', roles: ['office', 'desk'], demands: ['text'], guards: ['public-order'], lock: 'row', clock: 'none',
    why: 'residents who reported it are answered' }),
  edge({ verb: 'feedback', from: ['closed'], to: 'same', roles: ['public'], demands: ['solved', 'satisfied'], accepts: ['text'], guards: ['own-report', 'public-order', 'closed-within-15-days', 'no-feedback-yet'], lock: 'row', clock: 'none',
    why: 'whether it is solved, the one who saw it knows best' }),
  edge({ verb: 'note', from: states, to: 'same', roles: ['inspector', 'desk', 'office', 'crew', 'admin'], demands: ['text'], accepts: ['photos'], lock: 'row', clock: 'none',
    why: 'anyone who can see it may add what they know, and pictures that came too late for the step they were taken for' }),
  edge({ verb: 'note', from: states, to: 'same', roles: ['leader', 'job'], demands: ['text'], lock: 'row', clock: 'none',
    why: 'leaders add words; they upload nothing' }),
]

/** The system's own marks: the row is locked, and the state stays. */
const marks: readonly Edge[] = [
  edge({ verb: 'join', from: open, to: 'same', roles: ['job'], lock: 'row', clock: 'none',
    why: 'one more finding of the same thing, or an order merged into this one' }),
  edge({ verb: 'recur', from: states, to: 'same', roles: ['job'], lock: 'row', clock: 'none',
    why: 'the same thing at the same spot was closed not long ago' }),
  edge({ verb: 'warn', from: open, to: 'same', roles: ['job'], guards: ['due-now'], lock: 'row', clock: 'none',
    why: 'four fifths of the running clock are gone' }),
  edge({ verb: 'overdue', from: open, to: 'same', roles: ['job'], guards: ['due-now'], lock: 'row', clock: 'none',
    why: 'the deadline has passed' }),
  edge({ verb: 'escalate', from: open, to: 'same', roles: ['job'], guards: ['due-now'], lock: 'row', clock: 'none',
    why: 'still late: the desk hears of it, then the leader' }),
  edge({ verb: 'close-appeal', from: states, to: 'same', roles: ['job'], guards: ['appeal-settled'], lock: 'row', clock: 'none',
    why: 'two accounts have judged: the verdict takes effect and everybody is told' }),
]

/**
 * The lifecycle of an order, the only place that knows it: the API's allowed actions, the web's buttons, the diagram in
 * docs/lifecycle.md and the model-based tests are derived from these rows. Source: the table of verbs of 数字城管 as
 * docs/glossary.md words it.
 */
export const lifecycle: readonly Edge[] = [...entrance, ...ownership, ...work, ...requests, ...words, ...marks]

/** The rows of one verb. */
export function edgesOf(verb: Verb): readonly Edge[] {
  return lifecycle.filter((candidate) => candidate.verb === verb)
}

/** Verbs that a request may call on an existing order. */
export const orderVerbs: readonly Verb[] = [
  ...new Set(lifecycle.filter((row) => row.from.length > 0 && row.roles.some((role) => role !== 'job')).map((row) => row.verb)),
]

/** Whether a request may be asked in a state; it lapses when the order leaves those. */
export function mayBeAsked(kind: keyof typeof askable, state: State): boolean {
  return (askable[kind] as readonly State[]).includes(state)
}
