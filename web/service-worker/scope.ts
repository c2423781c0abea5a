/** What a service worker's global has and a page's has not: the two can't share one set of types. */
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void
}

export interface Fetching extends Lasting {
  readonly request: Request
  respondWith(answer: Promise<Response> | Response): void
}

interface WorkerEvents {
  install: Lasting
  activate: Lasting
  message: Lasting & { readonly data: unknown }
  fetch: Fetching
}

interface WorkerScope {
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener<Name extends keyof WorkerEvents>(name: Name, listener: (event: WorkerEvents[Name]) => void): void
}

export const scope = self as unknown as WorkerScope
