import { ref, shallowRef, watch } from 'vue'
import { readReference } from '../../api/reference.ts'
import { readMe } from '../../api/session.ts'
import type { WorkerMessage } from '../../service-worker/spoken.ts'
import { outbox } from './outbox.ts'

/** A newer version that has been fetched whole and waits for the page's leave. */
export const newVersion = shallowRef<ServiceWorker | null>(null)
/** The worker answers this page's questions, so that what it reads is kept for when there is no network. */
export const keeping = ref(false)

let registered: Promise<void> | undefined

/** Registers the phone's worker, once the first screen stands. Plain http, and browsers without one, do without it. */
export function registerWorker(): Promise<void> {
  registered ??= register()
  return registered
}

async function register(): Promise<void> {
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker
  if (workers === undefined || !import.meta.env.PROD) return
  keeping.value = workers.controller !== null
  workers.addEventListener('controllerchange', () => {
    // The first worker of a browser takes over quietly; a newer one does so only when it was told to.
    if (keeping.value && newVersion.value !== null) whenNothingIsSent(() => { location.reload() })
    if (!keeping.value) void keepBasics().catch(() => undefined)
    keeping.value = true
  })
  const registration = await workers.register('/sw.js', { updateViaCache: 'none' })
  const found = (worker: ServiceWorker | null) => { if (worker !== null && workers.controller !== null) newVersion.value = worker }
  found(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const { installing } = registration
    installing?.addEventListener('statechange', () => { if (installing.state === 'installed') found(installing) })
  })
}

/** What every page asks first was read before there was a worker to keep it. */
async function keepBasics(): Promise<void> {
  await Promise.all([readMe(), readReference()])
}

function tell(worker: ServiceWorker | null | undefined, message: WorkerMessage): void {
  worker?.postMessage(message)
}

/** Puts the newer version in place, after what is on its way; the page is loaded anew when it stands. */
export function takeNewVersion(): void {
  whenNothingIsSent(() => { tell(newVersion.value, 'take-over') })
}

function whenNothingIsSent(work: () => void): void {
  const { stop } = watch(() => outbox.sending === null, (free) => {
    if (!free) return
    // Not before the watch itself stands: it may be free at once.
    queueMicrotask(() => { stop() })
    work()
  }, { immediate: true })
}
