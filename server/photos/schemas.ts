import { z } from 'zod'

export const uploadQuery = z.object({
  id: z.uuid().toLowerCase().optional().meta({ description: 'made by the client: the same file under it again is kept once and answered 200' }),
})

export const photoParams = z.object({ id: z.uuid() })

export const photoQuery = z.object({
  size: z.enum(['thumb']).optional().meta({ description: 'thumb: at most 320 pixels an edge; else at most 2048' }),
})

export const photoAnswer = z
  .object({
    id: z.uuid(),
    sha256: z.string().meta({ description: 'SHA-256 of the bytes as uploaded, hex' }),
    width: z.int(),
    height: z.int(),
    takenAt: z.iso.datetime().optional().meta({ description: 'what the photo claims, where that can be true' }),
    longitude: z.number().optional().meta({ description: 'WGS84, what the photo claims' }),
    latitude: z.number().optional(),
  })
  .meta({ id: 'Photo' })
