import type { ChildLog } from './child-log.ts'
import { childEnd, killGroup, spawnChild, type ChildEnvironment } from './spawn-child.ts'

/** Runs a command of ours to its end. Rejects with the end of its log when it fails or `stop` comes first. */
export async function runOnce(checkout: string, script: string, environment: ChildEnvironment, log: ChildLog, stop: AbortSignal): Promise<void> {
  stop.throwIfAborted()
  const child = spawnChild(checkout, script, environment, log)
  const kill = () => killGroup(child)
  stop.addEventListener('abort', kill)
  const how = await childEnd(child)
  stop.removeEventListener('abort', kill)
  stop.throwIfAborted()
  if (how !== 'ended with code 0') throw new Error(`${script} ${how}:\n${log.tail(20)}`)
}
