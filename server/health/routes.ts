import { Router } from 'express'
import type { Registry } from 'prom-client'

export interface Dependency {
  readonly name: string
  /** Whether the web can do nothing without it. */
  readonly essential: boolean
  /** Resolves when it answers, with what is worth knowing of it; rejects when it does not. */
  readonly check: () => Promise<Readonly<Record<string, unknown>>>
}

const patience = 2_000

/**
 * `/livez` answers while the process turns, without asking anybody. `/readyz` asks each dependency: 503 when an essential
 * one fails; the queue is not essential, since intake goes on without it and the outbox pays later. `/metrics` is Prometheus', after `refresh`.
 */
export function healthRouter(dependencies: readonly Dependency[], registry: Registry, refresh: () => Promise<unknown>): Router {
  const router = Router()
  router.get('/livez', (_req, res) => {
    res.json({ status: 'live' })
  })
  router.get('/readyz', async (_req, res) => {
    const checks = await Promise.all(dependencies.map(examine))
    const ready = checks.every(({ ok, essential }) => ok || !essential)
    const dependenciesByName = Object.fromEntries(checks.map(({ name, ok, facts }) => [name, { ok, ...facts }]))
    res.status(ready ? 200 : 503).set('Cache-Control', 'no-store').json({ status: ready ? 'ready' : 'not ready', dependencies: dependenciesByName })
  })
  router.get('/metrics', async (_req, res) => {
    // Figures that somebody has to fetch; without them the others are still worth showing.
    await refresh().catch(() => undefined)
    res.type(registry.contentType).send(await registry.metrics())
  })
  return router
}

async function examine({ name, essential, check }: Dependency) {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), patience)
  })
  try {
    return { name, essential, ok: true, facts: await Promise.race([check(), timeout]) }
  } catch {
    // Why it fails is for the log and the operator, not for whoever asks.
    return { name, essential, ok: false, facts: {} }
  } finally {
    clearTimeout(timer)
  }
}
