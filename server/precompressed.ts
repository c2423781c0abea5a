import { existsSync, readdirSync } from 'node:fs'
import { extname } from 'node:path'
import type { RequestHandler } from 'express'

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}
const codings = [['br', '.br'], ['gzip', '.gz']] as const

/**
 * Sends the copy of a built file that the build has compressed already, where the browser takes one: smaller than what
 * could be done at each request, and nothing is done at any. Stands before express.static, which then sends that file.
 */
export function precompressed(dir: string): RequestHandler {
  const built = new Set(existsSync(dir) ? readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => `/${name.replaceAll('\\', '/')}`) : [])
  return (req, res, next) => {
    const path = req.path
    const type = types[extname(path)]
    if (type === undefined || (req.method !== 'GET' && req.method !== 'HEAD')) return next()
    const coding = codings.find(([name, ending]) => built.has(path + ending) && req.acceptsEncodings(name) === name)
    if (coding === undefined) return next()
    res.setHeader('Content-Type', type)
    res.setHeader('Content-Encoding', coding[0])
    res.vary('Accept-Encoding')
    req.url = req.url.replace(path, path + coding[1])
    next()
  }
}
