import type { WorkerMessage } from '../service-worker/spoken.ts'

/** What an account has read goes with it: a phone is handed on. The worker drops it, and where none answers the page does. */
export function forgetReads(): void {
  const message: WorkerMessage = 'forget'
  navigator.serviceWorker?.controller?.postMessage(message)
  const kept: CacheStorage | undefined = globalThis.caches
  kept?.keys()
    .then((names) => Promise.all(names.filter((name) => name.startsWith('zhenggai-kept-')).map((name) => kept.delete(name))))
    .catch(() => undefined)
}
