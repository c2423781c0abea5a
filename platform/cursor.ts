import type { Database } from './database.ts'

export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

export interface CursorOptions {
  /** Rows of one fetch. */
  readonly batch: number
  /** Ends the reading; a fetch that runs then is cancelled at the server. */
  readonly signal: AbortSignal
}

// A fetch of some hundred rows; only the first may have to sort.
const longestFetchMs = 60_000

/**
 * Reads a statement's rows in batches through a server-side cursor: one snapshot, and never more than a batch in memory.
 * `work` calls `next` until it answers no rows. Holds one connection and its snapshot all the while, so whoever reads
 * bounds how long. Rejects with the signal's reason when it is aborted.
 */
export function readByCursor<Row>(
  database: Database, statement: Statement, { batch, signal }: CursorOptions, work: (next: () => Promise<Row[]>) => Promise<void>,
): Promise<void> {
  return database.transaction(async (tx) => {
    await tx.query('set transaction read only')
    await tx.query(`set local statement_timeout = ${longestFetchMs}`)
    // All rows are wanted, so a plan that is quick for the first ones is no gain.
    await tx.query('set local cursor_tuple_fraction = 1')
    const [session] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid')
    let fetching = false
    let cancelling: Promise<unknown> = Promise.resolve()
    const cancel = () => {
      if (fetching) cancelling = database.query('select pg_cancel_backend($1)', [session?.pid]).catch(() => undefined)
    }
    signal.addEventListener('abort', cancel, { once: true })
    const during = async <Rows>(query: () => Promise<Rows>): Promise<Rows> => {
      signal.throwIfAborted()
      fetching = true
      try {
        return await query()
      } catch (error) {
        signal.throwIfAborted()
        throw error
      } finally {
        fetching = false
      }
    }
    try {
      await during(() => tx.query(`declare exported no scroll cursor for ${statement.text}`, statement.values))
      await work(() => during(() => tx.query<Row>(`fetch ${batch} from exported`)))
    } finally {
      signal.removeEventListener('abort', cancel)
      // The connection goes back to the pool: a cancel that is still under way must not hit its next user.
      await cancelling
    }
  })
}
