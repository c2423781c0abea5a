import type { Clock } from '../clock.ts'
import type { Queryable } from '../database.ts'
import type { Metrics } from '../metrics.ts'
import { outboxDepth } from './store.ts'

export interface OutboxLag {
  readonly rows: number
  /** Age of the oldest row; 0 when nothing is owed. */
  readonly seconds: number
}

/** How far the relay is behind, for /readyz; noted in the metrics where they are given. */
export async function outboxLag(deps: { database: Queryable; clock: Clock; metrics?: Metrics }): Promise<OutboxLag> {
  const { rows, oldest } = await outboxDepth(deps.database)
  const seconds = oldest === null ? 0 : Math.max(0, (deps.clock.now().getTime() - oldest.getTime()) / 1_000)
  deps.metrics?.outboxRows.set(rows)
  deps.metrics?.outboxLagSeconds.set(seconds)
  return { rows, seconds }
}
