import type { Edge, Verb } from './edge.ts'
import { states, type State } from './states.ts'

type Row = Pick<Edge, 'verb' | 'from' | 'to' | 'roles' | 'clock' | 'why'> & Partial<Edge>

function edge(row: Row): Edge {
  return { demands: [], accepts: [], guards: [], lock: 'version', photos: 'none', ...row }
}

const open: readonly State[] = states.filter((state) => !['closed', 'declined', 'withdrawn', 'merged'].includes(state))

/**
 * The lifecycle of an order, the only place that knows it: the API's allowed actions, the web's buttons, the diagram in
 * docs/lifecycle.md and the model-based tests are derived from these rows. Source: the table of verbs of 数字城管 as
 * docs/glossary.md words it. Verbs that come later (checks, suspensions, merging …) are further rows.
 */
export const lifecycle: readonly Edge[] = [
  edge({ verb: 'report', from: [], to: 'pending', roles: ['inspector', 'desk', 'job'], clock: 'filing-starts',
    why: 'a finding whose standard is not settled waits for the desk' }),
  edge({ verb: 'report', from: [], to: 'filed', roles: ['inspector', 'desk', 'job'], demands: ['standard'], clock: 'dispatch-starts',
    why: 'a trained eye that names the standard needs no second opinion' }),
  edge({ verb: 'import', from: [], to: 'dispatched', roles: ['job'], clock: 'as-given',
    why: 'history keeps the times of its source' }),
  edge({ verb: 'import', from: [], to: 'closed', roles: ['job'], clock: 'as-given',
    why: 'history keeps the times of its source' }),
  edge({ verb: 'import', from: ['dispatched'], to: 'closed', roles: ['job'], clock: 'as-given',
    why: 'the source closed it later' }),
  edge({ verb: 'file', from: ['pending'], to: 'filed', roles: ['desk'], demands: ['standard'], accepts: ['measured'], clock: 'dispatch-starts',
    why: 'the desk accepts the finding under a standard, which sets its limit' }),
  edge({ verb: 'decline', from: ['pending'], to: 'declined', roles: ['desk'], demands: ['reason'], clock: 'all-end',
    why: 'not every finding meets a filing condition' }),
  edge({ verb: 'withdraw', from: ['pending', 'checking', 'filed'], to: 'withdrawn', roles: ['desk'], demands: ['reason'], clock: 'all-end',
    why: 'filed by mistake; once dispatched it takes two people' }),
  edge({ verb: 'withdraw', from: ['pending', 'checking'], to: 'withdrawn', roles: ['inspector'], demands: ['reason'], guards: ['own-report'], clock: 'all-end',
    why: 'whoever reported may take it back before it is filed' }),
  edge({ verb: 'dispatch', from: ['filed'], to: 'dispatched', roles: ['job', 'desk'], demands: ['office', 'reason'], clock: 'handling',
    why: 'place decides the street office, and why is always stored' }),
  edge({ verb: 'dispatch', from: ['returned'], to: 'dispatched', roles: ['desk'], demands: ['office', 'reason'], guards: ['fewer-than-three-returns'], clock: 'handling',
    why: 'after three returns the owners must meet' }),
  edge({ verb: 'assign', from: ['dispatched'], to: 'assigned', roles: ['office'], demands: ['crew'], accepts: ['reason'], clock: 'on',
    why: 'the office chooses a crew under contract' }),
  edge({ verb: 'assign', from: ['dispatched'], to: 'assigned', roles: ['job'], demands: ['crew', 'reason'], guards: ['first-dispatch-to-office'], clock: 'on',
    why: 'where a contract covers place and category the crew is known; once, then the office decides' }),
  edge({ verb: 'assign', from: ['assigned', 'working'], to: 'assigned', roles: ['office'], demands: ['crew', 'reason'], clock: 'on',
    why: 'replacing a crew needs a reason' }),
  edge({ verb: 'recall', from: ['assigned', 'working'], to: 'dispatched', roles: ['office', 'job'], demands: ['reason'], clock: 'on',
    why: 'the office takes the work from a crew' }),
  edge({ verb: 'return', from: ['dispatched', 'assigned'], to: 'returned', roles: ['office'], demands: ['reason'], guards: ['before-deadline'], clock: 'handling-pauses',
    why: 'not ours: said before the deadline, or not at all' }),
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
  edge({ verb: 'pass', from: ['rectified', 'rechecking'], to: 'closed', roles: ['inspector'], demands: ['conditionMet', 'outcome', 'photos'], photos: 'one', guards: ['not-own-work'], clock: 'all-end',
    why: 'the re-check on the spot agrees' }),
  edge({ verb: 'pass', from: ['rectified'], to: 'closed', roles: ['desk'], demands: ['conditionMet', 'outcome'], accepts: ['photos'], guards: ['not-own-work'], clock: 'all-end',
    why: 're-checked from the photos only; counted apart as remote' }),
  edge({ verb: 'fail', from: ['rectified', 'rechecking'], to: 'dispatched', roles: ['inspector'], demands: ['reason', 'photos'], photos: 'one', guards: ['not-own-work'], clock: 'same-handling',
    why: 'not rectified: the same office, the same clock, one rework more' }),
  edge({ verb: 'fail', from: ['rectified'], to: 'dispatched', roles: ['desk'], demands: ['reason'], accepts: ['photos'], guards: ['not-own-work'], clock: 'same-handling',
    why: 'the photos do not show it rectified' }),
  edge({ verb: 'reopen', from: ['closed'], to: 'dispatched', roles: ['desk'], demands: ['reason'], accepts: ['photos'], clock: 'afresh',
    why: 'it was not rectified after all; its last office, a new clock, one rework more' }),
  edge({ verb: 'urge', from: open, to: 'same', roles: ['leader'], demands: ['text'], lock: 'row', clock: 'none',
    why: 'the one thing a leader does to an order' }),
  edge({ verb: 'note', from: states, to: 'same', roles: ['inspector', 'desk', 'office', 'crew', 'admin', 'job'], demands: ['text'], lock: 'row', clock: 'none',
    why: 'anyone who can see it may add what they know' }),
]

/** The rows of one verb. */
export function edgesOf(verb: Verb): readonly Edge[] {
  return lifecycle.filter((candidate) => candidate.verb === verb)
}

/** Verbs that a request may call on an existing order. */
export const orderVerbs: readonly Verb[] = [...new Set(lifecycle.filter((row) => row.from.length > 0 && row.verb !== 'import').map((row) => row.verb))]
