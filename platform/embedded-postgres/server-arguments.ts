import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Home } from './home.ts'

/** PostgreSQL settings by name, as in postgresql.conf. */
export type ServerSettings = Readonly<Record<string, string>>

/** Durable as PostgreSQL is by default; `jit` off, for compiling costs short queries more than it gives. */
const defaults: ServerSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
}

export function serverArguments(home: Home, port: number, settings: ServerSettings): string[] {
  const given = Object.entries({ ...defaults, ...settings }).map(([name, value]) => ['-c', `${name}=${value}`])
  return ['-D', home.data, '-p', String(port), ...given.flat()]
}

/** Whether the running server was started as we would start it: same programs, same settings. */
export function startedAlike(home: Home, port: number, settings: ServerSettings): boolean {
  const written = [join(home.programs, 'bin', 'postgres'), ...serverArguments(home, port, settings).map((argument) => `"${argument}"`)].join(' ')
  try {
    return readFileSync(join(home.data, 'postmaster.opts'), 'utf8').trim() === written
  } catch {
    return false
  }
}
