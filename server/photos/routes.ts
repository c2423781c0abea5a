import { roles } from '../../domain/accounts/account.ts'
import { createSlots } from '../../platform/slots.ts'
import { readPhoto } from '../../services/photos/read-photo.ts'
import { savePhoto, type PhotoDeps } from '../../services/photos/save-photo.ts'
import type { Photo } from '../../services/photos/store.ts'
import { problems } from '../http/problem-doc.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { deviceFix } from './device-fix.ts'
import { createReceivePhoto } from './receive-photo.ts'
import { photoAnswer, photoParams, photoQuery, uploadQuery } from './schemas.ts'
import { sendPhoto } from './send-photo.ts'
import { createUploadLimit } from './upload-limit.ts'

/** Uploading evidence and looking at it. Leaders read, so they upload nothing. */
export function photoRoutes(given: Pick<PhotoDeps, 'database' | 'blobs' | 'clock'>): Route[] {
  const deps: PhotoDeps = { ...given, decoding: createSlots({ running: 2, waiting: 60 }) }
  const receive = createReceivePhoto()
  const uploads = createUploadLimit({ overall: 48, perAccount: 12 })

  return [
    defineRoute({
      method: 'post',
      path: '/photos',
      summary: 'Uploads a photo: JPEG, PNG or WebP, at most 15 MB. Fields longitude, latitude and accuracy (metres) beside the file say where the device is',
      tag: 'photos',
      access: ['inspector', 'desk', 'office', 'crew', 'admin'],
      accepts: 'multipart',
      query: uploadQuery,
      responses: {
        201: { description: 'kept as evidence; what is served of it has no metadata', schema: photoAnswer },
        200: { description: 'the same file under the same id again: it is kept already', schema: photoAnswer },
        ...problems(400, 401, 403, 409, 413, 415, 422),
      },
      handle: ({ account, query, req, res }) =>
        uploads.run(account.id, async () => {
          const { created, photo } = await savePhoto(deps, account, await receive(req, res), { id: query.id, fix: deviceFix(req.body) })
          return { status: created ? 201 : 200, body: answer(photo) }
        }),
    }),
    defineRoute({
      method: 'get',
      path: '/photos/{id}',
      summary: 'A photo that you uploaded or that an order you may read carries',
      tag: 'photos',
      access: roles,
      params: photoParams,
      query: photoQuery,
      responses: { 200: { description: 'the image, upright and without metadata', type: 'image/jpeg' }, 304: { description: 'you have it' } },
      async handle({ account, params, query, req, res }) {
        await sendPhoto(req, res, await readPhoto(deps, account, params.id, query.size ?? 'view'))
        return undefined
      },
    }),
  ]
}

function answer(photo: Photo): unknown {
  return {
    id: photo.id,
    sha256: photo.sha256,
    width: photo.width,
    height: photo.height,
    ...(photo.takenAt && { takenAt: photo.takenAt.toISOString() }),
    ...(photo.longitude !== null && photo.latitude !== null && { longitude: photo.longitude, latitude: photo.latitude }),
  }
}
