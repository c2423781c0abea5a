import { pino, type Logger } from 'pino'
import type { Config } from './config.ts'

export type Log = Logger

/** JSON lines on standard output; secrets never pass. */
export function createLog(config: Pick<Config, 'logLevel'>, name: string): Log {
  return pino({
    name,
    level: config.logLevel,
    redact: ['password', 'token', 'req.headers.authorization', 'req.headers.cookie', '*.password', '*.token'],
  })
}
