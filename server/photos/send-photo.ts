import type { Request, Response } from 'express'
import { pipeline } from 'node:stream/promises'
import type { ReadablePhoto } from '../../services/photos/read-photo.ts'

const oneDay = 86_400

/** Streams a photo, or says 304 to a client that has it. It is for this session only, and nothing in it is ever run. */
export async function sendPhoto(req: Request, res: Response, photo: ReadablePhoto): Promise<void> {
  res.set({
    'Content-Type': 'image/jpeg',
    'Content-Disposition': 'inline',
    'Content-Security-Policy': "default-src 'none'",
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': `private, max-age=${oneDay}, immutable`,
    'ETag': `"${photo.tag}"`,
    // The next person at the same browser has another session, and gets asked again.
    'Vary': 'Cookie, Authorization',
  })
  if (req.fresh) {
    res.status(304).end()
    return
  }
  const blob = await photo.open()
  res.set('Content-Length', String(blob.bytes))
  if (req.method === 'HEAD') {
    blob.stream.destroy()
    res.end()
    return
  }
  try {
    await pipeline(blob.stream, res)
  } catch (error) {
    // A client that left needs no answer, and half an image can't become a problem document.
    if (!res.destroyed && !res.headersSent) throw error
    res.destroy()
  }
}
