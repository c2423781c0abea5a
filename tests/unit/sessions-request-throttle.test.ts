import express from 'express'
import request from 'supertest'
import { expect, it } from 'vitest'
import { createRequestThrottle, throttleByAddress } from '../../server/http/throttle.ts'

it('a loop that runs wild is held for the rest of the window, and nobody else is', async () => {
  const throttle = createRequestThrottle({ points: 3, seconds: 10 })
  for (let n = 0; n < 3; n += 1) await throttle('wild')
  await expect(throttle('wild')).rejects.toMatchObject({ code: 'too-many-attempts', retryAfter: 10 })
  await throttle('calm')
})

it('requests are counted by the address in front of the proxy, and not for the machine itself', async () => {
  const app = express()
  app.set('trust proxy', 'loopback')
  app.use(throttleByAddress({ points: 2, seconds: 10 }))
  app.use((_req, res) => void res.send('served'))
  app.use(((_error, _req, res, _next) => void res.status(429).end()) as express.ErrorRequestHandler)
  const from = async (address?: string) => (await request(app).get('/').set(address === undefined ? {} : { 'X-Forwarded-For': address })).status
  expect([await from('198.51.100.1'), await from('198.51.100.1'), await from('198.51.100.1')]).toEqual([200, 200, 429])
  expect(await from('198.51.100.2')).toBe(200)
  expect([await from(), await from(), await from()]).toEqual([200, 200, 200])
})
