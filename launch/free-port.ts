import { createServer, type AddressInfo } from 'node:net'

/** The wanted port, or the next one above it that nobody listens on; 0 is any. Throws when a hundred in a row are taken. */
export async function freePort(host: string, wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + 100 && port < 65_536; port += 1) {
    const got = await tryPort(host, port)
    if (got !== undefined) return got
  }
  throw new Error(`no free port from ${wanted} on: set PORT`)
}

function tryPort(host: string, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined)
      else reject(error)
    })
    server.listen(port, host, () => {
      const { port: got } = server.address() as AddressInfo
      server.close(() => resolve(got))
    })
  })
}
