import type { ChildProcess } from 'node:child_process'
import type { ChildLog } from './child-log.ts'
import { childEnd, killGroup } from './spawn-child.ts'

export type Supervised = {
  pid(): number | undefined
  /** Lets the child drain and resolves when it has ended; kills it after the deadline, or as soon as `hurry` is aborted. */
  drain(deadlineMilliseconds: number, hurry: AbortSignal): Promise<void>
}

export type SuperviseOptions = {
  name: string
  log: ChildLog
  spawn(): ChildProcess
  say(line: string): void
  changed(): void
  /** The child died too often; `reason` holds the end of its log. */
  giveUp(reason: string): void
}

/** A child that lived shorter than this has failed at its start. */
const shortLife = 10_000
const failuresAllowed = 5

/** Keeps a child running: one that dies is started again, after a pause that doubles from half a second to ten. */
export function supervise({ name, log, spawn, say, changed, giveUp }: SuperviseOptions): Supervised {
  let child: ChildProcess | undefined
  let ended: Promise<string> = Promise.resolve('')
  let pause: NodeJS.Timeout | undefined
  let draining = false
  let failures = 0

  const begin = () => {
    const begun = performance.now()
    child = spawn()
    ended = childEnd(child)
    changed()
    void ended.then((how) => {
      child = undefined
      changed()
      if (draining) return
      failures = performance.now() - begun < shortLife ? failures + 1 : 1
      if (failures >= failuresAllowed) return giveUp(`${name} ${how}, ${failures} times in a row:\n${log.tail(20)}`)
      const delay = Math.min(10_000, 250 * 2 ** failures)
      say(`${name} ${how}; starting it again in ${delay / 1000} s (see ${log.path})`)
      pause = setTimeout(begin, delay)
    })
  }
  begin()

  return {
    pid: () => child?.pid,
    async drain(deadlineMilliseconds, hurry) {
      draining = true
      clearTimeout(pause)
      const last = child
      if (!last) return
      const kill = () => killGroup(last)
      const deadline = setTimeout(() => {
        say(`${name} has not drained within ${deadlineMilliseconds / 1000} s: killing it`)
        kill()
      }, deadlineMilliseconds)
      hurry.addEventListener('abort', kill)
      if (hurry.aborted) kill()
      last.kill('SIGTERM')
      await ended
      clearTimeout(deadline)
      hurry.removeEventListener('abort', kill)
    },
  }
}
