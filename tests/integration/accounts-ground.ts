import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database.ts'
import { createTestDatabase } from '../support/test-database.ts'

/** A clock that a test holds and moves. */
export interface HeldClock extends Clock {
  forward(milliseconds: number): void
}

export function heldClock(start = new Date('2026-11-20T02:00:00Z')): HeldClock {
  let now = start.getTime()
  return { now: () => new Date(now), forward: (milliseconds) => void (now += milliseconds) }
}

export interface Ground {
  readonly database: Database
  /** A folder of this test file alone. */
  readonly folder: string
  close(): Promise<void>
}

/** A database with the demo district and its accounts, and a folder. */
export async function openGround(): Promise<Ground> {
  const { database, drop } = await createTestDatabase({ poolSize: 6 })
  const folder = mkdtempSync(join(tmpdir(), 'zhenggai-accounts-'))
  return {
    database,
    folder,
    async close() {
      await drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
