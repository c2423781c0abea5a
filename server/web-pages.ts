import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { Router } from 'express'

/** The built web: hashed assets for ever, the page itself never from a cache; every other address is a page of the app. */
export function webPages(dir: string): Router {
  const router = Router()
  const page = join(dir, 'index.html')
  if (!existsSync(page)) return router
  router.use('/assets', express.static(join(dir, 'assets'), { immutable: true, maxAge: '1y', index: false, fallthrough: false }))
  router.use(express.static(dir, { index: false, maxAge: '1h' }))
  router.get('/{*path}', (req, res, next) => {
    if (req.path.startsWith('/api/') || req.accepts('html') !== 'html') next()
    else res.set('Cache-Control', 'no-cache').sendFile(page)
  })
  return router
}
