import { setTimeout as pause } from 'node:timers/promises'

/** Resolves once the address answers 200 at /readyz. Rejects when `stop` comes first or the time is up, with the last answer. */
export async function untilReady(address: string, milliseconds: number, stop: AbortSignal): Promise<void> {
  const deadline = performance.now() + milliseconds
  let last = 'no answer'
  while (performance.now() < deadline) {
    stop.throwIfAborted()
    try {
      const answer = await fetch(`${address}/readyz`, { signal: AbortSignal.any([stop, AbortSignal.timeout(3000)]) })
      if (answer.status === 200) return void await answer.body?.cancel()
      last = `${answer.status} ${await answer.text()}`
    } catch (error) {
      last = error instanceof Error ? String(error.cause ?? error.message) : String(error)
    }
    await pause(100)
  }
  throw new Error(`not ready after ${milliseconds / 1000} s; ${address}/readyz: ${last}`)
}
