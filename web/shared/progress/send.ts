import { ApiProblem } from '../../api/api-problem.ts'
import { signOutNow } from '../../api/client.ts'
import type { ProblemBody } from '../../api/types.ts'
import { track, type Teller } from './transfers.ts'

/** Sends something large to the API with a bar that tells how much has gone; answers what the server answered. Throws an ApiProblem, or Cancelled. */
export function send<T>(title: string, path: string, body: FormData | string): Promise<T> {
  return track(title, (teller) => post<T>(path, body, teller))
}

// XMLHttpRequest, for fetch tells nothing of what has been sent.
function post<T>(path: string, body: FormData | string, { signal, bytes, sent }: Teller): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/v1${path}`)
    request.responseType = 'json'
    if (typeof body === 'string') request.setRequestHeader('Content-Type', 'application/json')
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => bytes(loaded, lengthComputable ? total : null)
    request.upload.onload = () => sent()
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as T)
      else reject(problemOf(request))
    }
    request.onerror = () => reject(new ApiProblem(0, { code: 'network' }))
    request.onabort = () => reject(signal.reason instanceof Error ? signal.reason : new Error('cancelled'))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(body)
  })
}

function problemOf(request: XMLHttpRequest): ApiProblem {
  const wait = Number(request.getResponseHeader('retry-after'))
  const body: ProblemBody = typeof request.response === 'object' && request.response !== null ? request.response as ProblemBody : {}
  if (request.status === 401) signOutNow()
  return new ApiProblem(request.status, body, Number.isFinite(wait) && wait > 0 ? wait : null)
}
