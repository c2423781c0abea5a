import { asProblem } from '../../api/api-problem.ts'
import { listBlindChecks } from '../../api/blind.ts'
import { readOrder } from '../../api/orders.ts'
import { reachable } from '../../api/reachable.ts'
import type { DraftNeeds } from './draft.ts'
import type { DraftStore } from './draft-store.ts'

/** Drops the drafts of what needs no such act any more; what can't be asked now is kept. */
export async function sweepDrafts(drafts: DraftStore, left: () => boolean): Promise<void> {
  for (const { key, needs } of await drafts.list()) {
    if (needs === null || !await isOver(needs).catch(() => false)) continue
    // What the phone has read earlier says nothing of how things stand now.
    if (left() || !reachable.value) return
    await drafts.drop(key)
  }
}

async function isOver(needs: NonNullable<DraftNeeds>): Promise<boolean> {
  if ('check' in needs) return !(await listBlindChecks()).some(({ id }) => id === needs.check)
  try {
    return !(await readOrder(needs.order)).actions.some(({ verb }) => needs.verbs.includes(verb))
  } catch (thrown) {
    return asProblem(thrown).status === 404
  }
}
