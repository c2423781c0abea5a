import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import express, { Router } from 'express'
import { precompressed } from './precompressed.ts'

/** Files whose names stay while their content changes: a browser must ask for them each time, or it would keep an old version. */
const changing = /^\/(sw\.js|index\.html|manifest\.webmanifest)$/

/** The built web: hashed assets for ever, the page itself never from a cache; every other address is a page of the app. */
export function webPages(dir: string): Router {
  const router = Router()
  const page = join(dir, 'index.html')
  if (!existsSync(page)) return router
  const links = firstScreens(dir)
  router.use(precompressed(dir))
  router.use('/assets', express.static(join(dir, 'assets'), { immutable: true, maxAge: '1y', index: false, fallthrough: false }))
  router.use((req, res, next) => {
    if (changing.test(req.path.replace(/\.(br|gz)$/, ''))) res.setHeader('Cache-Control', 'no-cache')
    next()
  })
  router.use(express.static(dir, { index: false, maxAge: '1h' }))
  router.get('/{*path}', (req, res, next) => {
    if (req.path.startsWith('/api/') || req.accepts('html') !== 'html') return next()
    const link = links.get(req.path)
    if (link !== undefined) res.set('Link', link)
    res.set('Cache-Control', 'no-cache').sendFile(page)
  })
  return router
}

/** By address, what its first screen needs, as a Link header: the browser fetches it beside the page and not after it. */
function firstScreens(dir: string): Map<string, string> {
  const path = join(dir, 'first-screens.json')
  if (!existsSync(path)) return new Map()
  const screens = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string[]>
  return new Map(Object.entries(screens).map(([address, files]) => [address, [...files.map(linkTo), ...(address === '/sign-in' ? [] : [whoAmI])].join(', ')]))
}

/** Every page but that of signing in asks first who is there: the answer comes beside the scripts. */
const whoAmI = '</api/v1/me>; rel=preload; as=fetch; crossorigin'

function linkTo(file: string): string {
  return file.endsWith('.css') ? `</${file}>; rel=preload; as=style` : `</${file}>; rel=modulepreload`
}
