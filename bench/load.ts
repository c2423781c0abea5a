import { openConnection, type Answer, type HttpConnection } from './http-connection.ts'

export interface Target {
  readonly port: number
  readonly connections: number
  readonly seconds: number
  /** The bytes of the next request. */
  readonly next: () => Buffer
  /** Looks at an answer, given when its request was due (performance.now()). */
  readonly onAnswer: (answer: Answer, dueAt: number) => void
}

/** Each connection sends its next request as soon as it has its answer. Answers how many were answered in a second. */
export async function closedLoop({ port, connections, seconds, next, onAnswer }: Target): Promise<number> {
  const open = await openConnections(port, connections)
  const begun = performance.now()
  const end = begun + seconds * 1_000
  let answered = 0
  const run = async (connection: HttpConnection) => {
    for (let now = begun; now < end; now = performance.now()) {
      const sentAt = performance.now()
      onAnswer(await connection.send(next()), sentAt)
      answered += 1
    }
  }
  await Promise.all(open.map(run))
  const took = performance.now() - begun
  for (const connection of open) connection.close()
  return answered / (took / 1_000)
}

/**
 * Requests fall due at a constant rate, whatever became of those before, and their time counts from then on: who waits
 * for a connection waits too (no coordinated omission). Answers how many went out in a second.
 */
export async function openLoop({ port, connections, seconds, next, onAnswer, rate }: Target & { rate: number }): Promise<number> {
  const idle = await openConnections(port, connections)
  const all = [...idle]
  const due: number[] = []
  const running = new Set<Promise<void>>()
  const begun = performance.now()
  const total = Math.round(rate * seconds)
  let scheduled = 0
  let failure: unknown = null

  const serve = async (connection: HttpConnection) => {
    for (let dueAt = due.shift(); dueAt !== undefined; dueAt = due.shift()) onAnswer(await connection.send(next()), dueAt)
    idle.push(connection)
  }
  while (scheduled < total && failure === null) {
    for (; scheduled < total && begun + (scheduled * 1_000) / rate <= performance.now(); scheduled += 1) {
      due.push(begun + (scheduled * 1_000) / rate)
      const connection = idle.pop()
      if (connection === undefined) continue
      const served: Promise<void> = serve(connection).catch((error: unknown) => (failure = error)).then(() => void running.delete(served))
      running.add(served)
    }
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  await Promise.all(running)
  const took = performance.now() - begun
  for (const connection of all) connection.close()
  if (failure !== null) throw failure
  return total / (took / 1_000)
}

function openConnections(port: number, count: number): Promise<HttpConnection[]> {
  return Promise.all(Array.from({ length: count }, () => openConnection(port)))
}
