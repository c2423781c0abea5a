import type { Request, Response } from 'express'
import { DomainError } from '../../domain/errors.ts'
import type { Account } from '../../domain/accounts/account.ts'
import { scopeOf } from '../../domain/accounts/scope.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database.ts'
import type { Log } from '../../platform/log.ts'
import type { Sessions } from '../../services/accounts/sessions.ts'
import { createFeedHub } from '../../services/feed/feed-hub.ts'
import { createUnreadHub } from '../../services/notifications/unread-hub.ts'
import { readToken } from '../http/authenticate.ts'
import { openEventStream } from './event-stream.ts'
import { frames } from './frames.ts'

export interface Streams {
  /** Turns the answer to a request into a stream of the account's events. Refuses (too-many-attempts) one too many. */
  open(account: Account, req: Request, res: Response, after: number | null): void
  /** How many are open. */
  size(): number
  /** Ends every stream; none is opened any more. */
  close(): void
}

export interface StreamLimits {
  readonly perAccount: number
  readonly overall: number
  readonly heartbeatMs: number
  /** With the five seconds that a process believes a session, a revoked one's stream ends within ten. */
  readonly sessionCheckMs: number
}

const usual: StreamLimits = { perAccount: 12, overall: 5_000, heartbeatMs: 15_000, sessionCheckMs: 4_000 }
const retryMs = 2_000

/** The streams of this process. */
export function createStreams(deps: { database: Database; clock: Clock; log: Log; sessions: Sessions }, limits: Partial<StreamLimits> = {}): Streams {
  const { database, log, sessions } = deps
  const { perAccount, overall, heartbeatMs, sessionCheckMs } = { ...usual, ...limits }
  const hub = createFeedHub({ database, log })
  const unread = createUnreadHub({ database, log })
  const open = new Map<Response, string>()
  let closed = false

  /** False once the session ended or the account's place changed; a database that is away ends nobody's session. */
  async function stillHolds(account: Account, token: string): Promise<boolean> {
    const session = await sessions.authenticateToken(token).catch(() => undefined)
    if (session === undefined) return true
    const now = session?.account
    return now !== undefined && now.role === account.role && now.officeId === account.officeId && now.crewId === account.crewId
  }

  return {
    open(account, req, res, after) {
      const own = [...open.values()].filter((id) => id === account.id).length
      const token = readToken(req)?.token
      if (closed || token === undefined) throw new DomainError('unavailable')
      if (own >= perAccount || open.size >= overall) {
        res.set('Retry-After', String(heartbeatMs / 1_000))
        throw new DomainError('too-many-attempts', { detail: 'too many streams are open' })
      }
      open.set(res, account.id)
      res.writeHead(200, {
        'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-cache, no-transform', 'X-Accel-Buffering': 'no',
      })
      res.write(frames.retry(retryMs))
      const stream = openEventStream({ database, hub }, res, scopeOf(account), after)
      const leave = unread.listen(account, (count) => {
        if (!res.writableEnded) res.write(frames.notification(count))
      })
      const beating = setInterval(stream.heartbeat, heartbeatMs)
      const checking = setInterval(() => {
        void stillHolds(account, token).then((holds) => {
          if (!holds) stream.end()
        })
      }, sessionCheckMs)
      res.on('close', () => {
        leave()
        clearInterval(beating)
        clearInterval(checking)
        open.delete(res)
      })
    },
    size: () => open.size,
    close() {
      closed = true
      for (const res of open.keys()) res.end()
      hub.close()
      unread.close()
    },
  }
}
