import { outdatedTallies, renewTally } from './rebuild.ts'
import { districtsWithTally, tallyBatch, tallyOnce, type TallyDeps } from './tally.ts'

/**
 * One turn of the tally's loop: a tally of an older shape is made anew, then each district that has events waiting gets a
 * batch. 'more' where one was full. Any number of processes may take turns, since a district is worked on by one of them
 * at a time. Rejects with the first fault after all districts had their turn, so that it holds up its own district only.
 */
export async function tallyTurn(deps: TallyDeps, stopped: AbortSignal): Promise<'more' | 'done'> {
  let more = false
  const faults: unknown[] = []
  const inTurn = async (work: () => Promise<unknown>) => {
    if (stopped.aborted) return
    await work().catch((error: unknown) => faults.push(error))
  }
  for (const district of await outdatedTallies(deps.database)) await inTurn(() => renewTally(deps.database, district))
  for (const district of await districtsWithTally(deps.database)) {
    await inTurn(async () => {
      more = (await tallyOnce(deps, district)) >= tallyBatch || more
    })
  }
  if (faults.length > 0) throw faults[0]
  return more ? 'more' : 'done'
}
