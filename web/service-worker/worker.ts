import { cleanupOutdatedCaches } from 'workbox-precaching/cleanupOutdatedCaches.js'
import { createHandlerBoundToURL } from 'workbox-precaching/createHandlerBoundToURL.js'
import { precacheAndRoute } from 'workbox-precaching/precacheAndRoute.js'
import { registerRoute } from 'workbox-routing/registerRoute.js'
import { CacheFirst } from 'workbox-strategies/CacheFirst.js'
import { forgetReads, photos, readsFor } from './kept-reads.ts'
import type { WorkerMessage } from './spoken.ts'
import { scope } from './scope.ts'

/** The shell and the phone's pieces, each with a revision; written here by the build. */
declare const __PRECACHE__: { url: string, revision: string | null }[]

precacheAndRoute(__PRECACHE__, { directoryIndex: '', cleanURLs: false })
cleanupOutdatedCaches()

scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()))
scope.addEventListener('message', (event) => {
  const message = event.data as WorkerMessage
  if (message === 'take-over') event.waitUntil(scope.skipWaiting())
  if (message === 'forget') event.waitUntil(forgetReads())
})

// Whoever signs in or out begins with nothing kept, also where the page does not live to say so.
scope.addEventListener('fetch', (event) => {
  const { method, url } = event.request
  if (method !== 'GET' && new URL(url).pathname.startsWith('/api/v1/sessions')) event.waitUntil(forgetReads())
})

const own = (url: URL) => url.origin === location.origin
const shell = createHandlerBoundToURL('/index.html')

/** The phone's own addresses open from the device; whatever else is opened is asked for, and the shell stands in offline. */
const phonePages = /^\/(report|today|tasks|rechecks|blind-checks|mine|outbox|orders|me)(\/|$)/
registerRoute(({ request, url }) => request.mode === 'navigate' && own(url) && phonePages.test(url.pathname), shell)
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && own(url) && !url.pathname.startsWith('/api/'),
  async (options) => fetch(options.request).catch(() => shell(options)),
)

// Large pieces that only some pages need are kept once they were used; their names change with their content.
registerRoute(({ url }) => own(url) && url.pathname.startsWith('/assets/'), new CacheFirst({ cacheName: 'zhenggai-assets' }))

const reads = /^\/api\/v1\/(me|reference|orders|orders\/[0-9a-f-]{36}|notifications|me\/beat|beats|blind-checks)$/
registerRoute(({ url }) => own(url) && reads.test(url.pathname), (options) => readsFor(options.request).handle(options))
registerRoute(({ url }) => own(url) && /^\/api\/v1\/photos\/[0-9a-f-]{36}$/.test(url.pathname), photos)
