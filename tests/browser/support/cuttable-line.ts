import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export interface CuttableLine {
  readonly url: string
  /** From now on nothing gets through, and what was under way breaks off; `false` mends it. */
  cut(is: boolean): void
  stop(): Promise<void>
}

/** A line to the server that can be cut: a worker's calls break off by it too, which a browser's own switch leaves alone. */
export async function cuttableLine(target: string): Promise<CuttableLine> {
  const open = new Set<Socket>()
  let broken = false
  const server = createServer((near) => {
    if (broken) return void near.destroy()
    const far = connect(Number(new URL(target).port), '127.0.0.1')
    for (const [one, other] of [[near, far], [far, near]] as const) {
      open.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => { open.delete(one); other.destroy() })
      one.pipe(other)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const end = () => { for (const socket of open) socket.destroy() }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut(is) {
      broken = is
      if (is) end()
    },
    stop: () => new Promise((resolve) => { server.close(() => resolve()); end() }),
  }
}
