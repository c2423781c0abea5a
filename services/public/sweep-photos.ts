import type { BlobStore } from '../../platform/blobs/blob-store.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database.ts'
import { holdPicture } from '../photos/store.ts'
import { allDistricts, dropUnusedPhoto, unusedPhotos } from './store.ts'

const hour = 3_600_000
/** A photo may be reported within a day of its upload; an hour more, for a report that is on its way. */
const keptHours = 25
/** What a worker could sweep for a month and did not is left: no turn looks at more. */
const lookedBackHours = 31 * 24
const batch = 200

/**
 * Forgets photos that people without an account uploaded and never reported, and their pictures where nothing else names
 * them: the same picture may be evidence elsewhere. Answers 'more' when a batch was full.
 */
export async function sweepPhotos({ database, clock, blobs }: { database: Database; clock: Clock; blobs: BlobStore }, stopped: AbortSignal): Promise<'more' | undefined> {
  const now = clock.now().getTime()
  const [from, before] = [new Date(now - lookedBackHours * hour), new Date(now - keptHours * hour)]
  let full = false
  for (const districtId of await allDistricts(database)) {
    const unused = await unusedPhotos(database, districtId, from, before, batch)
    for (const { id, sha256 } of unused) {
      if (stopped.aborted) return undefined
      await database.transaction(async (tx) => {
        await holdPicture(tx, sha256)
        const { wanted } = await dropUnusedPhoto(tx, districtId, id, sha256)
        // The original first: where it is, its renditions are.
        if (!wanted) for (const variant of [undefined, 'view', 'thumb']) await blobs.delete({ hash: sha256, variant })
      })
    }
    full ||= unused.length === batch
  }
  return full ? 'more' : undefined
}
