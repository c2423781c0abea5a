import express from 'express'
import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { DomainError } from '../../domain/errors.ts'
import type { Via } from '../../server/http/authenticate.ts'
import { guardCrossSite } from '../../server/http/cross-site.ts'

interface Headers {
  'Sec-Fetch-Site'?: string
  'Origin'?: string
}

/** Answers `passed` where the guard lets a call through, else its refusal. */
async function call(via: Via | 'sign-in', headers: Headers, method: 'post' | 'get' = 'post'): Promise<string> {
  const app = express()
  app.use((req, res) => {
    try {
      guardCrossSite(req, via, ['https://desk.example.cn'])
      res.send('passed')
    } catch (error) {
      res.send(error instanceof DomainError ? error.code : 'fault')
    }
  })
  const answer = await request(app)[method]('/').set('Host', 'zhenggai.example.cn:8443').set({ ...headers })
  return answer.text
}

const own = 'https://zhenggai.example.cn:8443'

describe('a cookie call that changes something', () => {
  it.each([
    { 'Sec-Fetch-Site': 'same-origin', 'Origin': own },
    { 'Sec-Fetch-Site': 'none' },
    { Origin: own },
    { Origin: 'https://desk.example.cn' },
    { 'Sec-Fetch-Site': 'same-site', 'Origin': 'https://desk.example.cn' },
  ])('passes from this site: %o', async (headers) => expect(await call('cookie', headers)).toBe('passed'))

  it.each([
    {},
    { 'Sec-Fetch-Site': 'cross-site', 'Origin': 'https://elsewhere.example' },
    { 'Sec-Fetch-Site': 'cross-site', 'Origin': own },
    { 'Sec-Fetch-Site': 'same-site', 'Origin': 'https://other.example.cn' },
    { Origin: 'https://elsewhere.example' },
    { Origin: 'https://zhenggai.example.cn' },
    { Origin: 'null' },
    { Origin: 'https://zhenggai.example.cn:8443.elsewhere.example' },
  ])('is refused from anywhere else: %o', async (headers) => expect(await call('cookie', headers)).toBe('cross-site-request'))

  it('may come from anywhere when it only reads', async () => {
    expect(await call('cookie', { 'Sec-Fetch-Site': 'cross-site' }, 'get')).toBe('passed')
  })
})

describe('a bearer call', () => {
  it('passes whatever it says, since no other site can add the header', async () => {
    expect(await call('bearer', { Origin: 'https://elsewhere.example' })).toBe('passed')
    expect(await call('bearer', {})).toBe('passed')
  })
})

describe('signing in', () => {
  it('is refused when another site makes the browser do it', async () => {
    expect(await call('sign-in', { 'Sec-Fetch-Site': 'cross-site', 'Origin': 'https://elsewhere.example' })).toBe('cross-site-request')
    expect(await call('sign-in', { Origin: 'https://elsewhere.example' })).toBe('cross-site-request')
  })

  it('passes from this site, and from a client that is no browser', async () => {
    expect(await call('sign-in', { 'Sec-Fetch-Site': 'same-origin' })).toBe('passed')
    expect(await call('sign-in', {})).toBe('passed')
  })
})
