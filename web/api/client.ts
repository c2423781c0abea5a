import createClient from 'openapi-fetch'
import { learnServerTime } from '../shared/time/now.ts'
import { ApiProblem, asProblem } from './api-problem.ts'
import { noteAnswer } from './reachable.ts'
import { noteReadAt } from './read-at.ts'
import type { paths } from './generated.ts'
import type { ProblemBody } from './types.ts'

let signedOut: () => void = () => undefined

/** Called on every 401 except that of signing in: the session has ended, wherever the reader is. */
export function onSignedOut(listener: () => void): void {
  signedOut = listener
}

/** Says that the session has ended; for calls that do not go by the typed client. */
export function signOutNow(): void {
  signedOut()
}

/** The typed client; pages call the functions of this folder instead. */
export const client = createClient<paths>({ baseUrl: '/api/v1', credentials: 'same-origin' })

let caller: string | null = null

/** For whom this window acts. The server refuses the call when another account has signed in beside it. */
export function callAs(account: string | null): void {
  caller = account
}

client.use({
  onRequest({ request }) {
    if (caller !== null) request.headers.set('x-zhenggai-account', caller)
  },
  onResponse({ response }) {
    const earlier = response.headers.has('x-zhenggai-read-earlier')
    noteAnswer(!earlier)
    // What was read earlier tells the time of then.
    if (!earlier) learnServerTime(response.headers.get('date'))
  },
  onError({ error }) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) noteAnswer(false)
  },
})

interface Answer<T> {
  data?: T
  error?: unknown
  response: Response
}

/** The answer's body; throws an ApiProblem when the server refused or no answer came. */
export async function answer<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call.catch((thrown: unknown) => { throw asProblem(thrown) })
  if (!response.ok) {
    const wait = Number(response.headers.get('retry-after'))
    const body: ProblemBody = typeof error === 'object' && error !== null ? error : {}
    const problem = new ApiProblem(response.status, body, Number.isFinite(wait) && wait > 0 ? wait : null)
    if (response.status === 401 && problem.code !== 'wrong-credentials') signedOut()
    throw problem
  }
  noteReadAt(data, response)
  return data as T
}
