import { createHash } from 'node:crypto'
import type { Request } from 'express'
import type { Reply } from './route.ts'

/** An answer that anybody may keep for so many seconds; 304 for who has it already. */
export function cachedReply(req: Request, body: unknown, seconds: number): Reply {
  const tag = `W/"${createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22)}"`
  const headers = { 'Cache-Control': `public, max-age=${seconds}`, ETag: tag }
  const known = req.headers['if-none-match']?.split(',').map((one) => one.trim()) ?? []
  return known.includes(tag) ? { status: 304, headers } : { status: 200, body, headers }
}
