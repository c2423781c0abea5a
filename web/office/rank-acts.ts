/** The acts of an order as they are drawn: one main act at most, two beside it, the rest behind "more". */
export interface RankedActs<Action> {
  main: Action | null
  beside: Action[]
  more: Action[]
}

// Forward acts may be the main one; the rest stand in the order in which a desk reaches for them,
// with what takes work away from somebody at the far end.
const forward = ['confirm', 'pass', 'file', 'dispatch', 'assign', 'fix', 'start', 'urge']
const others = ['redo', 'fail', 'reopen', 'return', 'recall', 'note']
const destructive = ['decline', 'withdraw']

/**
 * Ranks what the server allows. Replacing a crew is not the next act, so `assign` is main only while nobody has the
 * order. A verb unknown to this list still gets its button: the lifecycle table, not the page, says what there is.
 */
export function rankActs<Action extends { verb: string }>(actions: readonly Action[], hasCrew: boolean): RankedActs<Action> {
  const main = actions.find((action) => action.verb === bestForward(actions, hasCrew)) ?? null
  const rest = actions.filter((action) => action !== main).toSorted((a, b) => place(a.verb) - place(b.verb))
  const beside = rest.filter((action) => !isDestructive(action.verb)).slice(0, 2)
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
  return forward.includes(verb) ? others.length - 1.5 : known.length
}
