/** The acts of an order as they are drawn: one main act at most, as many beside it as there is room for, the rest behind "more". */
export interface RankedActs<Action> {
  main: Action | null
  beside: Action[]
  more: Action[]
}

// Forward acts may be the main one: what somebody waits for an answer to first, then what moves the order on.
const forward = [
  'grant-extension', 'grant-suspension', 'grant-withdrawal', 'uphold', 'conclude', 'confirm', 'pass', 'file', 'dispatch', 'send-to-recheck', 'assign', 'fix', 'start', 'urge',
]
// The rest stand in the order in which a desk reaches for them, with what takes work away from somebody at the far end.
const others = [
  'refuse-extension', 'refuse-suspension', 'refuse-withdrawal', 'dismiss', 'redo', 'fail', 'send-to-check', 'reply', 'return', 'ask-extension', 'ask-suspension', 'resume', 'convene',
  'whistle', 'reconsider', 'split', 'appeal', 'reopen', 'recall', 'recall-check', 'note', 'correct', 'merge', 'take-back',
]
const destructive = ['ask-withdrawal', 'decline', 'withdraw']

/**
 * Ranks what the server allows. Replacing a crew is not the next act, so `assign` is main only while nobody has the
 * order. A verb unknown to this list still gets its button: the lifecycle table, not the page, says what there is.
 */
export function rankActs<Action extends { verb: string }>(actions: readonly Action[], hasCrew: boolean, room = 2): RankedActs<Action> {
  const main = actions.find((action) => action.verb === bestForward(actions, hasCrew)) ?? null
  const rest = actions.filter((action) => action !== main).toSorted((a, b) => place(a.verb) - place(b.verb))
  const beside = rest.filter((action) => !isDestructive(action.verb)).slice(0, room)
  return { main, beside, more: rest.filter((action) => !beside.includes(action)) }
}

export function isDestructive(verb: string): boolean {
  return destructive.includes(verb)
}

function bestForward(actions: readonly { verb: string }[], hasCrew: boolean): string | undefined {
  const verbs = actions.map((action) => action.verb)
  return forward.find((verb) => verbs.includes(verb) && !(verb === 'assign' && hasCrew) && !(verb === 'confirm' && verbs.includes('assign')))
}

function place(verb: string): number {
  const known = [...forward, ...others]
  if (isDestructive(verb)) return known.length + 1
  const at = others.indexOf(verb)
  if (at >= 0) return at
  return forward.includes(verb) ? others.indexOf('return') - 0.5 : known.length
}
