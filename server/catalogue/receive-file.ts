import type { Request, Response } from 'express'
import multer from 'multer'
import { DomainError, refuse } from '../../domain/errors.ts'

export interface ReceivedFile {
  readonly bytes: Buffer
  readonly name: string
}

/** A receiver of the one file of a multipart upload, held in memory. Refuses what is no multipart, has no `file`, or more than `largest` bytes. */
export function createReceiveFile(largest: number): (req: Request, res: Response) => Promise<ReceivedFile> {
  const receive = multer({
    storage: multer.memoryStorage(),
    limits: { fileSize: largest, files: 1, fields: 8, fieldSize: 1024, parts: 9, headerPairs: 20 },
    defParamCharset: 'utf8',
  }).single('file')

  return async (req, res) => {
    if (!req.is('multipart/form-data')) throw new DomainError('unsupported-media-type', { detail: 'send multipart/form-data with a field named file' })
    await new Promise<void>((resolve, reject) => {
      receive(req, res, (error: unknown) => {
        if (error) reject(asRefusal(error, largest))
        else resolve()
      })
    })
    if (req.file === undefined) throw refuse('malformed-request', 'file', 'the field file is missing')
    return { bytes: req.file.buffer, name: req.file.originalname.toWellFormed().replaceAll(/\p{Cc}/gu, '') }
  }
}

function asRefusal(error: unknown, largest: number): DomainError {
  if (!(error instanceof multer.MulterError)) return new DomainError('malformed-request', { detail: 'the multipart body is not well formed' })
  if (error.code === 'LIMIT_FILE_SIZE') return refuse('body-too-large', 'file', `the file has more than ${largest / (1024 * 1024)} MB`)
  return refuse('malformed-request', error.code === 'LIMIT_UNEXPECTED_FILE' ? 'file' : error.field ?? 'file', error.message)
}
