import { PassThrough, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'
import { mostRows } from '../../services/export/export.ts'

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The name of the file, in letters that every header takes and in the reader's own. */
export interface FileName {
  readonly plain: string
  readonly own: string
}

/**
 * Sends a workbook while it is written. What fails before its first rows is thrown, for the door to answer; what fails
 * later breaks the connection off, so that nobody takes half a file for a whole one. A client that leaves aborts it.
 */
export async function sendWorkbook(
  req: Request, res: Response, name: FileName, write: (destination: { open: () => Writable; signal: AbortSignal }) => Promise<void>,
): Promise<void> {
  if (req.method === 'HEAD') {
    setHeaders(res, name)
    res.end()
    return
  }
  const left = new AbortController()
  res.once('close', () => left.abort(new Error('the client left')))
  let sent: Promise<void> | undefined
  const open = () => {
    const output = new PassThrough()
    setHeaders(res, name)
    sent = pipeline(output, res)
    sent.catch(() => left.abort(new Error('the client left')))
    return output
  }
  try {
    await write({ open, signal: left.signal })
    await sent
  } catch (error) {
    if (!res.headersSent && !res.destroyed) throw error
    res.destroy()
    if (!left.signal.aborted) throw error
  }
}

function setHeaders(res: Response, { plain, own }: FileName): void {
  res.set({
    'Content-Type': workbookType,
    'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(own)}`,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Zhenggai-Most-Rows': String(mostRows),
  })
}
