import { readFileSync, statSync } from 'node:fs'

/** Whom PostgreSQL's processes run as; undefined: as ourselves. */
export type ServerUser = { uid: number, gid: number } | undefined

/**
 * PostgreSQL refuses to run as root. Root's server runs as the owner that its data already has, else as an account
 * without rights of its own. Throws when the machine has none.
 */
export function serverUser(existingData: string): ServerUser {
  if (process.getuid?.() !== 0) return undefined
  const data = statSync(existingData, { throwIfNoEntry: false })
  if (data && data.uid !== 0) return { uid: data.uid, gid: data.gid }
  const account = unprivilegedAccount(readFileSync('/etc/passwd', 'utf8'))
  if (!account) throw new Error('PostgreSQL does not run as root, and /etc/passwd names no other account: add one, or set DATABASE_URL')
  return account
}

/** `postgres`, else `nobody`, else the first account but root's. */
export function unprivilegedAccount(passwd: string): ServerUser {
  const accounts = passwd
    .split('\n')
    .filter((line) => /^[^#:]+:[^:]*:-?\d+:-?\d+:/.test(line))
    .map((line) => line.split(':'))
    // macOS writes the ids of nobody as -2.
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }))
    .filter(({ uid }) => uid !== 0)
  const named = (wanted: string) => accounts.find(({ name }) => name === wanted)
  const account = named('postgres') ?? named('nobody') ?? accounts[0]
  return account && { uid: account.uid, gid: account.gid }
}
