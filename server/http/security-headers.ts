import helmet from 'helmet'
import type { Request, RequestHandler, Response } from 'express'

/**
 * Headers of every answer. Scripts come from here only; component libraries set style attributes, so styles may be inline.
 * `tileHosts` serve the pictures of the base map; nothing else of another host is loaded.
 */
export function securityHeaders({ https, tileHosts = [] }: { https: boolean; tileHosts?: readonly string[] }): RequestHandler {
  const headers = headersOf(helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'blob:', 'data:', ...tileHosts],
        connectSrc: ["'self'", ...tileHosts],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    crossOriginOpenerPolicy: https ? { policy: 'same-origin' } : false,
    originAgentCluster: https,
  }))
  return (_req, res, next) => {
    for (const [name, value] of headers) res.setHeader(name, value)
    next()
  }
}

/** What helmet sets on each answer is the same: asked once, since its dozen middlewares were 4 % of a finding's time. */
function headersOf(middleware: ReturnType<typeof helmet>): readonly (readonly [string, string])[] {
  const headers: [string, string][] = []
  const recorder = { setHeader: (name: string, value: string) => headers.push([name, value]), removeHeader: () => undefined }
  middleware({} as Request, recorder as unknown as Response, (error) => {
    if (error !== undefined) throw error
  })
  if (headers.length === 0) throw new Error('helmet has set no header')
  return headers
}
