import { chmodSync, mkdirSync, readlinkSync, realpathSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureApplicationDatabase, writeCheckpoint } from './application-database.ts'
import { packagedBinaries } from './binaries.ts'
import { ensureDataFolder } from './data-folder.ts'
import { exclusively } from './exclusive.ts'
import { existingData, settleHome, type Home } from './home.ts'
import { keptPassword } from './password.ts'
import { takeLease, type Lease } from './leases.ts'
import { livePostmaster, type Postmaster } from './postmaster-pid.ts'
import { processBeginning } from './processes.ts'
import { startedAlike, type ServerSettings } from './server-arguments.ts'
import { launchServer, stopServer, type ServerProcess } from './server-process.ts'
import { serverUser, type ServerUser } from './server-user.ts'

export type EmbeddedPostgresOptions = {
  /** Where node_modules lies. */
  checkout: string
  /** Holds the data (`postgres/`), the password and the log; one server per data folder. */
  dataDir: string
  log: (line: string) => void
  /** Overrides settings of postgresql.conf, as `fsync: 'off'` in tests. */
  settings?: ServerSettings
  /** The port to use, else a free one. */
  port?: number
  /** Ends the server when this process ends in whatever way. Not for the launcher, whose children drain after it. */
  endsWithUs?: boolean
}

export type EmbeddedPostgres = {
  url: string
  port: number
  pid: number
  /** True when the server ran already: left by a launcher that was killed, or in use by another process. */
  adopted: boolean
  /** Writes a checkpoint now; a stop soon after has little left to write. */
  checkpoint(): Promise<void>
  /** Stops the server and resolves when it has ended; leaves it running while another process uses it. */
  stop(limits?: { milliseconds?: number }): Promise<void>
  /** Calls once when the server has ended, by `stop` or not; keeps no process alive for that. */
  onEnd(listener: () => void): void
}

/**
 * Starts the PostgreSQL that npm brought, or adopts the one that serves this data folder already. Listens on
 * 127.0.0.1 only. Throws with the reason and the way out when it can't.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  mkdirSync(options.dataDir, { recursive: true })
  const dataDir = realpathSync(options.dataDir)
  const alone = <T>(task: () => Promise<T>) => exclusively(join(dataDir, 'postgres.lock'), task)
  const lease = takeLease(dataDir)
  try {
    const { server, url } = await alone(() => begin(dataDir, lease, options))
    const release = options.endsWithUs ? guard(server.pid) : () => {}
    return {
      url,
      port: server.port,
      pid: server.pid,
      adopted: server.adopted,
      onEnd: (listener) => watchEnd(server.pid, listener),
      checkpoint: () => writeCheckpoint(url),
      stop: ({ milliseconds = 6000 } = {}) => alone(async () => {
        release()
        lease.release()
        if (!lease.others()) await stopServer(server.pid, milliseconds)
      }),
    }
  } catch (error) {
    lease.release()
    throw error
  }
}

async function begin(dataDir: string, lease: Lease, options: EmbeddedPostgresOptions) {
  const user = serverUser(existingData(dataDir))
  if (user) chmodSync(dataDir, 0o755)
  const home = settleHome(dataDir, packagedBinaries(options.checkout), user)
  const password = keptPassword(dataDir)
  await ensureDataFolder(home, user, password)
  const server = await adoptOrLaunch(home, user, lease, options)
  return { server, url: await ensureApplicationDatabase(server.port, password) }
}

async function adoptOrLaunch(home: Home, user: ServerUser, lease: Lease, { settings = {}, port, log }: EmbeddedPostgresOptions): Promise<ServerProcess & { adopted: boolean }> {
  const running = await settledPostmaster(home.data)
  if (running && (lease.others() || adoptable(home, running, settings))) return { ...running, adopted: true }
  if (running) {
    log('stopping the PostgreSQL that an earlier start left')
    await stopServer(running.pid, 6000)
  }
  return { ...await launchServer(home, user, settings, port), adopted: false }
}

/** The live server once it has decided: ready, or ended. Recovery after a crash may take its time. */
async function settledPostmaster(data: string): Promise<Postmaster | undefined> {
  for (;;) {
    const server = livePostmaster(data)
    if (!server || server.status === 'ready') return server
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** A server whose programs a new install has taken away can serve no new connection for long. */
function adoptable(home: Home, server: Postmaster, settings: ServerSettings): boolean {
  if (!startedAlike(home, server.port, settings)) return false
  try {
    return !readlinkSync(`/proc/${server.pid}/exe`).endsWith(' (deleted)')
  } catch {
    return true
  }
}

/** A shell that waits for the end of our pipe, which the system closes however we end. */
function guard(pid: number): () => void {
  const shell = spawn('/bin/sh', ['-c', 'read -r _ || kill -INT "$1"', 'sh', String(pid)], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
  shell.unref()
  const pipe = shell.stdin as unknown as { unref(): void, end(text: string): void }
  pipe.unref()
  return () => pipe.end('\n')
}

function watchEnd(pid: number, listener: () => void): void {
  const beginning = processBeginning(pid)
  const timer = setInterval(() => {
    if (processBeginning(pid) === beginning) return
    clearInterval(timer)
    listener()
  }, 300)
  timer.unref()
}
