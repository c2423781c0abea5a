import type { WorkboxPlugin } from 'workbox-core/types.js'
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js'
import { accountHeader, readEarlier } from './spoken.ts'

const prefix = 'zhenggai-kept-'
/** A server slower than this is not waited for where an earlier answer is at hand. */
const patienceSeconds = 6

let epoch = 0

/** Everything read for anybody is dropped: at sign-out, at sign-in, and when a session has ended. */
export async function forgetReads(): Promise<void> {
  epoch += 1
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith(prefix)).map((name) => caches.delete(name)))
}

/** An answer that was still on its way when its account left is not kept. */
const notAfterLeaving: WorkboxPlugin = {
  handlerWillStart: ({ state }) => { if (state !== undefined) state.epoch = epoch; return Promise.resolve() },
  cacheWillUpdate: ({ response, state }) => Promise.resolve(response.status === 200 && state?.epoch === epoch ? response : null),
}

/** Pages must be able to say that what they show was read earlier, and must not set their clock by it. */
const saysSo: WorkboxPlugin = {
  cachedResponseWillBeUsed: async ({ cachedResponse }) => {
    if (cachedResponse === undefined) return undefined
    const headers = new Headers(cachedResponse.headers)
    headers.set(readEarlier, '1')
    return new Response(await cachedResponse.blob(), { status: cachedResponse.status, statusText: cachedResponse.statusText, headers })
  },
}

/** Drops what was kept first, so that a cache never grows past `most`. */
const atMost = (most: number): WorkboxPlugin => ({
  cacheDidUpdate: async ({ cacheName }) => {
    const cache = await caches.open(cacheName)
    const keys = await cache.keys()
    await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)))
  },
})

/** However much of a list was asked for, what was read of it last stands in. */
const anyLength: WorkboxPlugin = {
  cacheKeyWillBeUsed: ({ request }) => {
    const url = new URL(request.url)
    if (!url.searchParams.has('cursor')) url.searchParams.delete('limit')
    return Promise.resolve(url.href)
  },
}

const strategies = new Map<string, NetworkFirst>()

/** The network first, and what this account read before where there is none. */
export function readsFor(request: Request): NetworkFirst {
  const account = request.headers.get(accountHeader) ?? 'nobody'
  const known = strategies.get(account)
  if (known !== undefined) return known
  const made = new NetworkFirst({ cacheName: `${prefix}reads-${account}`, networkTimeoutSeconds: patienceSeconds, matchOptions: { ignoreVary: true }, plugins: [notAfterLeaving, saysSo, anyLength, atMost(200)] })
  strategies.set(account, made)
  return made
}

/** Pictures never change under their address. */
export const photos = new NetworkFirst({ cacheName: `${prefix}photos`, networkTimeoutSeconds: patienceSeconds, matchOptions: { ignoreVary: true }, plugins: [notAfterLeaving, atMost(300)] })
