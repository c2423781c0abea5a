import { roles } from '../../domain/accounts/account.ts'
import { problems } from '../http/problem-doc.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { streamEvents, streamQuery } from './schemas.ts'
import { createStreams, type Streams } from './streams.ts'

export { createStreams, type Streams }

/** The live stream of what the caller may see. */
export function streamRoutes({ streams }: { readonly streams: Streams }): Route[] {
  return [
    defineRoute({
      method: 'get', path: '/stream', tag: 'stream', access: roles,
      summary: 'Server-sent events of the orders in scope; resumes after Last-Event-ID for three days',
      query: streamQuery,
      responses: { 200: { description: 'a stream without end', schema: streamEvents, type: 'text/event-stream' }, ...problems(400, 401, 429, 503) },
      handle: async ({ account, query, req, res }) => {
        streams.open(account, req, res, lastEventId(req.get('last-event-id')) ?? query.lastEventId ?? null)
        return undefined
      },
    }),
  ]
}

/** The position that a reader names; -1, which no feed holds, where the header is no position of ours. */
function lastEventId(header: string | undefined): number | null {
  if (header === undefined || header === '') return null
  return /^\d{1,15}$/.test(header) ? Number(header) : -1
}
