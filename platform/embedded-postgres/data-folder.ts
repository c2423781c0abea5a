import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Home } from './home.ts'
import type { ServerUser } from './server-user.ts'

/** The account that owns everything in the cluster; the application has one of its own with fewer rights. */
export const superuser = 'postgres'

/**
 * Makes the data folder on the first start: UTF-8, the built-in C.UTF-8 locale (the same order on every machine, no
 * matter which locales it has), checksums, passwords only. Made beside its place and renamed, so that a start cut short
 * leaves nothing that a later one would take for data.
 */
export async function ensureDataFolder({ data, programs }: Home, user: ServerUser, password: string): Promise<void> {
  if (existsSync(join(data, 'PG_VERSION'))) return
  const fresh = `${data}.${randomUUID()}`
  const passwordFile = `${fresh}.password`
  mkdirSync(fresh, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user) for (const path of [fresh, passwordFile]) chownSync(path, user.uid, user.gid)
  try {
    await promisify(execFile)(join(programs, 'bin', 'initdb'), [
      '-D', fresh, '-U', superuser, `--pwfile=${passwordFile}`, '--auth=scram-sha-256',
      '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8',
    ], { ...user, cwd: '/', env: serverEnvironment })
    renameSync(fresh, data)
  } catch (error) {
    throw new Error(`PostgreSQL's data folder can't be made: ${(error as { stderr?: string }).stderr || (error as Error).message}`)
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(fresh, { recursive: true, force: true })
  }
}

/** All that the server's programs get of the environment: no PG* variable of the caller's may lead them astray. */
export const serverEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
