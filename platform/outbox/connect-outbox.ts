import { connectDatabase, type Database } from '../database.ts'

/** A relay that stops between claim and commit gives its rows back after this. */
const idleLimitMs = 5_000

/**
 * The relay's own connections. A claim left open is ended by the server; and its commits don't wait for the disk, since
 * a deletion that a crash takes back means that a job is published twice, which every handler survives.
 */
export function connectOutbox(databaseUrl: string, applicationName: string): Promise<Database> {
  const url = new URL(databaseUrl)
  const given = url.searchParams.get('options')
  const settings = `-c idle_in_transaction_session_timeout=${idleLimitMs} -c synchronous_commit=off`
  url.searchParams.set('options', given === null ? settings : `${given} ${settings}`)
  return connectDatabase(url.href, { poolSize: 2, applicationName })
}
