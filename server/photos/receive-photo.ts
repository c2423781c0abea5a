import type { Request, Response } from 'express'
import multer from 'multer'
import { DomainError, refuse } from '../../domain/errors.ts'
import { largestPhoto } from '../../services/photos/save-photo.ts'

/** Reads the one file of a multipart upload. Refuses what is no multipart, has no `file`, or is larger than a photo may be. */
export type ReceivePhoto = (req: Request, res: Response) => Promise<Buffer>

/** A receiver that holds the file in memory, since it is hashed and decoded at once. Fields beside it are read past. */
export function createReceivePhoto(): ReceivePhoto {
  const receive = multer({
    storage: multer.memoryStorage(),
    limits: { fileSize: largestPhoto, files: 1, fields: 8, fieldSize: 1024, parts: 9, headerPairs: 20 },
  }).single('file')

  return async (req, res) => {
    if (!req.is('multipart/form-data')) throw new DomainError('unsupported-media-type', { detail: 'send multipart/form-data with a field named file' })
    await new Promise<void>((resolve, reject) => {
      receive(req, res, (error: unknown) => {
        if (error) reject(asRefusal(error))
        else resolve()
      })
    })
    if (req.file === undefined) throw refuse('malformed-request', 'file', 'the field file is missing')
    return req.file.buffer
  }
}

function asRefusal(error: unknown): DomainError {
  if (!(error instanceof multer.MulterError)) return new DomainError('malformed-request', { detail: 'the multipart body is not well formed' })
  if (error.code === 'LIMIT_FILE_SIZE') return refuse('photo-too-large', 'file', `a photo has at most ${largestPhoto / (1024 * 1024)} MB`)
  return refuse('malformed-request', error.code === 'LIMIT_UNEXPECTED_FILE' ? 'file' : error.field ?? 'file', error.message)
}
