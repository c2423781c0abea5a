import { TooManyAttemptsError } from '../../services/accounts/sign-in-throttle.ts'
import { DomainError } from '../../domain/errors.ts'
import { createSlots, SlotsFullError } from '../../platform/slots.ts'

export interface ExportLimit {
  /** Runs an export of this account, or refuses it at once: nobody waits with an open request. */
  run<T>(accountId: string, work: () => Promise<T>): Promise<T>
}

const retryAfterSeconds = 15

/**
 * Bounds the exports under way in this process, since each holds a connection and some tens of megabytes: `overall` in all
 * (unavailable), and one of an account (too-many-attempts). Both answers say when to come again.
 */
export function createExportLimit({ overall }: { overall: number }): ExportLimit {
  const slots = createSlots({ running: overall, waiting: 0 })
  const busy = new Set<string>()

  return {
    async run(accountId, work) {
      if (busy.has(accountId)) throw new TooManyAttemptsError(retryAfterSeconds)
      busy.add(accountId)
      try {
        return await slots.run(work)
      } catch (error) {
        throw error instanceof SlotsFullError ? new DomainError('unavailable', { detail: 'too many exports at once, try again' }) : error
      } finally {
        busy.delete(accountId)
      }
    },
  }
}
