import { SMTPServer } from 'smtp-server'

export interface ReceivedMail {
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly headers: string
}

export interface MailServer {
  readonly url: string
  readonly mails: ReceivedMail[]
  /** The delivery ids of all tries, also of those refused. */
  readonly tries: string[]
  /** Set: every message is refused with this code. */
  refuse: number | null
  stop(): Promise<void>
}

/** A real SMTP server on a free port of this machine. */
export async function startMailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = []
  const tries: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const mail = readMail(Buffer.concat(parts).toString('utf8'), session.envelope.rcptTo.map(({ address }) => address))
        tries.push(/^Zhenggai-Delivery: (\S+)/im.exec(mail.headers)?.[1] ?? '')
        if (running.refuse !== null) return done(Object.assign(new Error('not now'), { responseCode: running.refuse }))
        mails.push(mail)
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const running: MailServer = {
    url: `smtp://127.0.0.1:${port}`, mails, tries, refuse: null,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return running
}

function readMail(raw: string, to: readonly string[]): ReceivedMail {
  const [headers = '', ...rest] = raw.split('\r\n\r\n')
  const boundary = /boundary="([^"]+)"/.exec(headers)?.[1] ?? ''
  const parts = rest.join('\r\n\r\n').split(`--${boundary}`)
  const part = (type: string) => decodePart(parts.find((one) => one.includes(`Content-Type: ${type}`)) ?? '')
  return { to, subject: decodeWords(/^Subject: ((?:.|\r\n[ \t])*)/im.exec(headers)?.[1] ?? ''), text: part('text/plain'), html: part('text/html'), headers }
}

function decodePart(part: string): string {
  const [head = '', ...body] = part.split('\r\n\r\n')
  const text = body.join('\r\n\r\n')
  if (/base64/i.test(head)) return Buffer.from(text, 'base64').toString('utf8')
  return /quoted-printable/i.test(head) ? decodeQuoted(text.replaceAll('=\r\n', '')) : text
}

function decodeQuoted(text: string): string {
  return Buffer.from(text.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString('utf8')
}

function decodeWords(text: string): string {
  return text.replaceAll(/\?=\s+=\?/g, '?==?').replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
    kind.toLowerCase() === 'b' ? Buffer.from(word, 'base64').toString('utf8') : decodeQuoted(word.replaceAll('_', ' ')))
}
