import { createServer, type Server } from 'node:http'
import type { Registry } from 'prom-client'

/** Serves a worker's metrics to Prometheus on a loopback or inner address; answers nothing else. */
export function startMetricsServer(registry: Registry, { host, port }: { host: string; port: number }): Promise<Server> {
  const server = createServer((req, res) => {
    if (req.url !== '/metrics') {
      res.writeHead(404).end()
      return
    }
    void registry.metrics().then((text) => res.writeHead(200, { 'Content-Type': registry.contentType }).end(text))
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve(server))
  })
}
