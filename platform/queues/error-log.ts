import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'

const pauseMs = 5_000

/**
 * A listener for 'error' events that says each message at most once in 5 s: a dependency that is down for an hour
 * must not fill the disk, and an 'error' without a listener would end the process.
 */
export function createErrorLog(log: Log, clock: Clock): (source: string) => (error: Error) => void {
  const said = new Map<string, number>()
  return (source) => (error) => {
    const key = `${source} ${error.message}`
    const now = clock.now().getTime()
    if (now - (said.get(key) ?? -pauseMs) < pauseMs) return
    if (said.size > 200) said.clear()
    said.set(key, now)
    log.warn({ source, err: { message: error.message, name: error.name } }, 'the queue has an error')
  }
}
