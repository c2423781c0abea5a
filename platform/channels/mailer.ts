import { createTransport } from 'nodemailer'

export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** The same at every try: it becomes the Message-ID and the header Zhenggai-Delivery. */
  readonly id: string
}

export interface Mailer {
  /** Resolves with the server's answer; rejects when it refused or did not answer within 20 s. */
  send(mail: Mail): Promise<string>
  close(): void
}

/** Mail by SMTP. `url` as smtp://user:password@host:587 or smtps://host; `from` as an address or `Name <address>`. */
export function createMailer(url: string, from: string): Mailer {
  const transport = createTransport(url, { from })
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost'
  return {
    async send({ to, subject, text, html, id }) {
      const { response } = await transport.sendMail({
        to, subject, text, html, from,
        messageId: `<${id}@${domain}>`,
        headers: { 'Zhenggai-Delivery': id, 'Auto-Submitted': 'auto-generated' },
        // Nothing that is sent comes from a file or an address.
        disableFileAccess: true,
        disableUrlAccess: true,
        signal: AbortSignal.timeout(20_000),
      })
      return response
    },
    close: () => transport.close(),
  }
}
