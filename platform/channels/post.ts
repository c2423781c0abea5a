import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP } from 'node:net'
import { AddressRefused, type AddressGuard } from './address-guard.ts'

export interface Posted {
  readonly status: number
  /** The first 4 KB of the answer. */
  readonly body: string
}

const answerRead = 4_096
export const largestBody = 256 * 1_024

/**
 * Posts JSON once to an address that somebody typed in. Rejects with AddressRefused when it leads into a closed network or
 * is plain HTTP outside the opened ones, with a RangeError when the body is over 256 KB, and when no answer came within
 * the time limit. Redirects are not followed: they are an answer like any other.
 */
export function postJson(guard: AddressGuard, url: URL, body: string, headers: Readonly<Record<string, string>>, timeoutMs = 10_000): Promise<Posted> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (Buffer.byteLength(body) > largestBody) return Promise.reject(new RangeError('the message is too large'))
  const secure = url.protocol === 'https:'
  const suits = secure ? guard.allows : guard.opened
  if ((!secure && url.protocol !== 'http:') || (isIP(host) !== 0 && !suits(host))) return Promise.reject(new AddressRefused(url.origin))
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(timeoutMs)
    const ask = secure ? httpsRequest : httpRequest
    const request = ask(url, {
      method: 'POST',
      // A connection of its own: one kept alive would not be looked at again.
      agent: false,
      lookup: guard.lookup(suits),
      signal,
      maxHeaderSize: 16_384,
      headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': Buffer.byteLength(body), 'User-Agent': 'zhenggai' },
    }, (response) => {
      const parts: Buffer[] = []
      let read = 0
      const end = () => {
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).subarray(0, answerRead).toString('utf8') })
        request.destroy()
      }
      response.on('data', (part: Buffer) => {
        parts.push(part)
        read += part.length
        if (read >= answerRead) end()
      })
      response.on('end', end)
      response.on('error', reject)
    })
    request.on('error', (error) => reject(signal.aborted ? new Error(`no answer within ${timeoutMs} ms`) : error))
    request.end(body)
  })
}
