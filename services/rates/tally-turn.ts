import { districtsWithTally, tallyBatch, tallyOnce, type TallyDeps } from './tally.ts'

/**
 * One turn of the tally's loop: a batch of each district that has events waiting. 'more' where one was full. Any number
 * of processes may take turns, since a district is worked on by one of them at a time. Rejects with the first fault after
 * all districts had their turn, so that it holds up its own district only.
 */
export async function tallyTurn(deps: TallyDeps, stopped: AbortSignal): Promise<'more' | 'done'> {
  let more = false
  const faults: unknown[] = []
  for (const district of await districtsWithTally(deps.database)) {
    if (stopped.aborted) break
    try {
      more = (await tallyOnce(deps, district)) >= tallyBatch || more
    } catch (error) {
      faults.push(error)
    }
  }
  if (faults.length > 0) throw faults[0]
  return more ? 'more' : 'done'
}
