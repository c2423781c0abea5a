import type { Request, Response } from 'express'
import type { ZodObject, ZodType, z } from 'zod'
import type { Account, Role } from '../../domain/accounts/account.ts'

/** What a handler answers; the door writes it as JSON. `null` as body sends none. */
export interface Reply {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** What a handler gets: the validated parts of the request. `account` is there unless the route is public. */
export interface Input<Params, Query, Body> {
  readonly params: Params
  readonly query: Query
  readonly body: Body
  readonly account: Account
  readonly req: Request
  readonly res: Response
}

export interface ResponseDoc {
  readonly description: string
  readonly schema?: ZodType
  /** Media type when it is not JSON. */
  readonly type?: string
}

/** One call of the API. The Express router and the OpenAPI document are both made from it. */
export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'delete'
  /** OpenAPI form under /api/v1: `/orders/{id}`. */
  readonly path: string
  readonly summary: string
  readonly tag: string
  /** `public` needs no session. */
  readonly access: 'public' | readonly Role[]
  readonly params?: ZodObject
  readonly query?: ZodObject
  readonly body?: ZodType
  /** `multipart`: one file in the field `file`, parsed by the handler; else JSON. */
  readonly accepts?: 'json' | 'multipart'
  /** How large a JSON body may be, where half a megabyte is too little or too much: '16mb'. */
  readonly bodyLimit?: string
  readonly responses: Readonly<Record<number, ResponseDoc>>
  /** Answers a Reply, or nothing when it has written to `res` itself (streams, images). */
  readonly handle: (input: Input<unknown, unknown, unknown>) => Promise<Reply | undefined>
}

type Parsed<T> = T extends ZodType ? z.output<T> : undefined

/** Gives a route's handler the types of its schemas. */
export function defineRoute<P extends ZodObject | undefined = undefined, Q extends ZodObject | undefined = undefined, B extends ZodType | undefined = undefined>(
  route: Omit<Route, 'handle' | 'params' | 'query' | 'body'> & {
    readonly params?: P
    readonly query?: Q
    readonly body?: B
    readonly handle: (input: Input<Parsed<P>, Parsed<Q>, Parsed<B>>) => Promise<Reply | undefined>
  },
): Route {
  // The door parses with these very schemas before it calls the handler, so the narrower handler is safe.
  return route as unknown as Route
}
