import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, readlinkSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { serverEnvironment } from './data-folder.ts'
import type { Home } from './home.ts'
import { disarmPidFile, livePostmaster } from './postmaster-pid.ts'
import { processBeginning, processEnd, signalProcess } from './processes.ts'
import { serverArguments, type ServerSettings } from './server-arguments.ts'
import type { ServerUser } from './server-user.ts'

export type ServerProcess = { pid: number, port: number }

/** A log longer than this is set aside at the next start. */
const longLog = 20 * 1024 * 1024

/**
 * Starts `postgres` in a process group of its own: Ctrl-C's signal to the launcher's group must not reach it before
 * web and workers have drained. Resolves when it takes connections; rejects with the end of its log when it ends.
 */
export async function launchServer(home: Home, user: ServerUser, settings: ServerSettings, wantedPort?: number): Promise<ServerProcess> {
  await endLeftBackends(home.data)
  disarmPidFile(home.data)
  const port = wantedPort ?? await freePort()
  const log = openLog(home.log)
  const child = spawn(join(home.programs, 'bin', 'postgres'), serverArguments(home, port, settings), {
    ...user, cwd: '/', env: serverEnvironment, detached: true, stdio: ['ignore', log.file, log.file],
  })
  closeSync(log.file)
  let ended: string | undefined
  child.once('error', (error) => { ended = error.message })
  child.once('exit', () => { ended ??= '' })
  child.unref()
  while (ended === undefined) {
    const server = livePostmaster(home.data)
    if (server && server.pid === child.pid && server.status === 'ready') return { pid: server.pid, port }
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  const reason = ended || readFileSync(home.log, 'utf8').slice(log.length).trim()
  throw new Error(`PostgreSQL does not start: ${reason}`)
}

/**
 * Ends the server: fast (rolls back what runs, writes a checkpoint), and when that takes longer than `milliseconds`,
 * at once, which the next start recovers from.
 */
export async function stopServer(pid: number, milliseconds: number): Promise<void> {
  signalProcess(pid, 'SIGINT')
  if (await processEnd(pid, milliseconds)) return
  signalProcess(pid, 'SIGQUIT')
  if (!await processEnd(pid, 5000)) throw new Error(`PostgreSQL (process ${pid}) does not stop`)
}

/** Backends whose postmaster was killed end by themselves, but not before their query does; a new server waits for none. */
async function endLeftBackends(data: string): Promise<void> {
  const left = readableProcesses().filter((pid) => workingFolder(pid) === data && processBeginning(pid) !== undefined)
  for (const pid of left) signalProcess(pid, 'SIGQUIT')
  await Promise.all(left.map((pid) => processEnd(pid, 3000)))
}

function readableProcesses(): number[] {
  return process.platform === 'linux' ? readdirSync('/proc').map(Number).filter((pid) => pid > 1) : []
}

function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

function openLog(path: string): { file: number, length: number } {
  mkdirSync(dirname(path), { recursive: true })
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > longLog) renameSync(path, `${path}.1`)
  const file = openSync(path, 'a', 0o600)
  return { file, length: statSync(path).size }
}

/** Below the range from which systems take the ports of outgoing connections: those come and go at any moment. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(15_000, 32_000)
    const server = createServer()
    const free = await new Promise<boolean>((resolve) => server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true)))
    if (!free) continue
    await new Promise((resolve) => server.close(resolve))
    return port
  }
}
