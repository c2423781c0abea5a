export interface StreamEvent {
  readonly event: string
  readonly id: string
  readonly data: string
}

export interface StreamReader {
  readonly status: number
  readonly headers: Headers
  /** Frames without data tell the position only; the others in the order in which they came. */
  readonly events: readonly StreamEvent[]
  /** The last id that came, with data or without. */
  lastId(): string
  /** Resolves when the condition holds; rejects after some seconds. */
  until(holds: (events: readonly StreamEvent[]) => boolean): Promise<void>
  /** Resolves when the server ends the stream. */
  ended: Promise<void>
  close(): void
}

/** Reads a stream of server-sent events as a browser does. */
export async function readStream(url: string, token: string, headers: Record<string, string> = {}): Promise<StreamReader> {
  const abort = new AbortController()
  const response = await fetch(`${url}/api/v1/stream`, { headers: { Authorization: `Bearer ${token}`, ...headers }, signal: abort.signal })
  const events: StreamEvent[] = []
  let lastId = ''
  const ended = read(response.body, (frame) => {
    const field = (name: string) => frame.split('\n').find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2)
    lastId = field('id') ?? lastId
    const data = field('data')
    if (data !== undefined) events.push({ event: field('event') ?? 'message', id: lastId, data })
  })
  return {
    status: response.status,
    headers: response.headers,
    events,
    lastId: () => lastId,
    async until(holds) {
      for (let tries = 0; tries < 400 && !holds(events); tries += 1) await new Promise((resolve) => setTimeout(resolve, 25))
      if (!holds(events)) throw new Error(`the stream held only ${JSON.stringify(events)}`)
    },
    ended,
    close: () => abort.abort(),
  }
}

async function read(body: ReadableStream<Uint8Array> | null, take: (frame: string) => void): Promise<void> {
  if (body === null) return
  const decoder = new TextDecoder()
  let text = ''
  try {
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true })
      const frames = text.split('\n\n')
      text = frames.pop() ?? ''
      for (const frame of frames) take(frame)
    }
  } catch {
    // Closed by ourselves, or broken off by the server: either way it has ended.
  }
}
