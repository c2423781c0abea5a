import { connect, type Socket } from 'node:net'

export interface Answer {
  readonly status: number
  readonly body: Buffer
}

/** One kept-alive connection that carries one request at a time. Lighter than a client library: what it takes, the measured lacks. */
export interface HttpConnection {
  /** Sends the bytes of a request and answers when all of the response is there. Rejects when the connection breaks. */
  send(request: Buffer): Promise<Answer>
  close(): void
}

interface Expected {
  resolve(answer: Answer): void
  reject(error: Error): void
}

/** Opens a connection to a server whose answers carry a Content-Length. */
export async function openConnection(port: number): Promise<HttpConnection> {
  const socket = await connected(port)
  let expected: Expected | null = null
  let received: Buffer[] = []
  let size = 0
  let wanted = 0

  socket.on('data', (chunk) => {
    received.push(chunk)
    size += chunk.length
    if (size < wanted) return
    const all = received.length === 1 ? chunk : Buffer.concat(received, size)
    const head = all.indexOf('\r\n\r\n')
    const length = head < 0 ? null : contentLength(all, head)
    if (length === null) return
    wanted = head + 4 + length
    if (size < wanted) return
    const answer = { status: Number(all.toString('latin1', 9, 12)), body: all.subarray(head + 4, wanted) }
    received = []
    size = 0
    wanted = 0
    expected?.resolve(answer)
  })
  const fail = (error: Error) => expected?.reject(error)
  socket.on('error', fail)
  socket.on('close', () => fail(new Error('the server closed the connection')))

  return {
    send: (request) => new Promise((resolve, reject) => {
      expected = { resolve, reject }
      socket.write(request)
    }),
    close: () => void socket.destroy(),
  }
}

/** The bytes of a POST with a JSON body, as a proxy passes it on. */
export function postRequest(path: string, token: string, body: string): Buffer {
  const head = `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Forwarded-For: 192.0.2.7\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`
  return Buffer.from(head + body)
}

function contentLength(all: Buffer, head: number): number {
  const found = /\r\ncontent-length: (\d+)/i.exec(all.toString('latin1', 0, head))
  if (found === null) throw new Error('an answer without a Content-Length')
  return Number(found[1])
}

function connected(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket))
    socket.once('error', reject)
  })
}
