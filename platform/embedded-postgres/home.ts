import { spawnSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { accessSync, chmodSync, constants, cpSync, existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import type { ServerUser } from './server-user.ts'

/** Where the server lives: its data, its programs, and its log (always below the data folder of the checkout). */
export type Home = { data: string, programs: string, log: string }

/** Where the data is, if there is any: the place itself names the user whom the server must run as. */
export function existingData(dataDir: string): string {
  const pointer = join(dataDir, 'postgres.location')
  return join(existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : dataDir, 'postgres')
}

/** Folders of the machine that any account may enter and that outlive a restart. */
const outside = ['/var/lib/zhenggai', '/var/tmp/zhenggai']

/**
 * Data and programs stay in the checkout whenever the server's user can enter it. Below a closed folder (root's home)
 * it can't: then both live outside, and `postgres.location` in the data folder says where.
 */
export function settleHome(dataDir: string, packaged: Binaries, user: ServerUser): Home {
  const log = join(dataDir, 'log', 'postgres.log')
  const inside = join(dataDir, 'postgres')
  const pointer = join(dataDir, 'postgres.location')
  const away = existsSync(pointer) ? ownHome(readFileSync(pointer, 'utf8').trim(), dataDir) : undefined
  if (!away && (!user || canUse(user, dataDir, packaged.folder))) return { data: inside, programs: packaged.folder, log }
  const folder = away ?? makeHome(dataDir)
  writeFileSync(join(folder, 'owner'), dataDir)
  writeFileSync(pointer, folder)
  // The checkout was moved below a closed folder after it had been used.
  if (existsSync(inside) && !existsSync(join(folder, 'postgres'))) renameSync(inside, join(folder, 'postgres'))
  return { data: join(folder, 'postgres'), programs: user ? copyPrograms(packaged, folder) : packaged.folder, log }
}

/** Whether the server's user can enter the data folder and run the programs; asked of the system by trying. */
function canUse({ uid, gid }: Exclude<ServerUser, undefined>, dataDir: string, programs: string): boolean {
  const script = 'cd "$1" && "$2" --version'
  const { status, error } = spawnSync('/bin/sh', ['-c', script, 'sh', dataDir, join(programs, 'bin', 'postgres')], { uid, gid, cwd: '/', env: {}, stdio: 'ignore' })
  if (error) throw new Error(`PostgreSQL does not run as root, and this root can't run it as another user (${error.message}): set DATABASE_URL`)
  return status === 0
}

/** The home that the pointer names, unless the checkout was copied and the home is still the original's. */
function ownHome(folder: string, dataDir: string): string | undefined {
  const owner = join(folder, 'owner')
  if (!existsSync(owner)) return undefined
  const named = readFileSync(owner, 'utf8')
  return named === dataDir || !existsSync(join(named, 'postgres.location')) ? folder : undefined
}

function makeHome(dataDir: string): string {
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16)
  for (const base of outside) {
    const folder = join(base, name)
    try {
      for (const path of [base, folder]) {
        mkdirSync(path, { recursive: true })
        chmodSync(path, 0o755)
      }
      accessSync(folder, constants.W_OK)
      return realpathSync(folder)
    } catch {
      // The next one; a read-only /var is common in containers.
    }
  }
  throw new Error(`PostgreSQL's user can't enter ${dataDir}, and none of ${outside.join(', ')} can be written: move the checkout, or set DATABASE_URL`)
}

/** A copy for each version, made beside its place and renamed: half a copy never runs. */
function copyPrograms({ folder, version }: Binaries, home: string): string {
  const copy = join(home, `programs-${version}`)
  if (existsSync(copy)) return copy
  const fresh = `${copy}.${randomUUID()}`
  cpSync(folder, fresh, { recursive: true, verbatimSymlinks: true })
  openToAll(fresh)
  if (existsSync(copy)) rmSync(fresh, { recursive: true })
  else renameSync(fresh, copy)
  return copy
}

/** npm installs with root's umask, which may close the files to others. */
function openToAll(folder: string): void {
  spawnSync('chmod', ['-R', 'a+rX', folder])
}
