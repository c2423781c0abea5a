import type { BlobStore } from '../../platform/blobs/blob-store.ts'
import { createSlots } from '../../platform/slots.ts'
import { networkOf } from '../../services/accounts/network.ts'
import { savePhoto } from '../../services/photos/save-photo.ts'
import { actPublicly } from '../../services/public/act-publicly.ts'
import { follow } from '../../services/public/follow.ts'
import { createGuessThrottle } from '../../services/public/guess-throttle.ts'
import { readSignedPhoto } from '../../services/public/photo-signature.ts'
import { publicCatalogue } from '../../services/public/public-catalogue.ts'
import { reportPublicly, requireDistrict, type PublicDeps } from '../../services/public/report-publicly.ts'
import { publicUploader } from '../../services/public/store.ts'
import { problems } from '../http/problem-doc.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { perNetwork, type RequestLimits } from '../http/throttle.ts'
import { createReceivePhoto } from '../photos/receive-photo.ts'
import { sendPhoto } from '../photos/send-photo.ts'
import { createUploadLimit } from '../photos/upload-limit.ts'
import {
  districtQuery, followRequest, followSchema, publicActRequest, publicCategoriesSchema, publicFindingRequest, publicPhotoParams,
  publicPhotoQuery, publicPhotoSchema, publicReceiptSchema, publicVerbParams,
} from './schemas.ts'

// A whole block may sit behind one address; a flood has thousands. No code opens what is behind it for longer than a visit.
const reportsPerAddress: RequestLimits = { points: 20, seconds: 600 }
const photosPerAddress: RequestLimits = { points: 80, seconds: 600 }
const bodyLimit = '32kb'
const unstored = { 'Cache-Control': 'no-store' }

/** The door for people without an account: to report, and to follow what they reported. */
export function publicRoutes(deps: PublicDeps & { readonly blobs: BlobStore }): Route[] {
  const { database } = deps
  const photos = { ...deps, decoding: createSlots({ running: 1, waiting: 20 }) }
  const receive = createReceivePhoto()
  const uploads = createUploadLimit({ overall: 12, perAccount: 3 })
  const guesses = createGuessThrottle(database)
  const reports = perNetwork(reportsPerAddress)
  const pictures = perNetwork(photosPerAddress)

  return [
    defineRoute({
      method: 'get', path: '/public/categories', tag: 'public', access: 'public',
      summary: 'What can be reported in a district',
      query: districtQuery,
      responses: { 200: { description: 'the sub-classes of its catalogue', schema: publicCategoriesSchema }, ...problems(400, 422) },
      handle: async ({ query }) => ({ status: 200, body: await publicCatalogue(deps, query.district), headers: { 'Cache-Control': 'public, max-age=300' } }),
    }),
    defineRoute({
      method: 'post', path: '/public/photos', tag: 'public', access: 'public', accepts: 'multipart',
      summary: 'Uploads a photo for a report: JPEG, PNG or WebP, at most 15 MB',
      query: districtQuery,
      responses: { 201: { description: 'kept for a day, and with the report for good', schema: publicPhotoSchema }, ...problems(400, 413, 415, 422, 429, 503) },
      handle: async ({ query, req, res }) => {
        await pictures(req)
        const districtId = await requireDistrict(database, query.district)
        return uploads.run(networkOf(req.ip ?? ''), async () => {
          const { photo: { id } } = await savePhoto(photos, { districtId, id: publicUploader }, await receive(req, res))
          return { status: 201, body: { id } }
        })
      },
    }),
    defineRoute({
      method: 'post', path: '/public/findings', tag: 'public', access: 'public', bodyLimit,
      summary: 'Reports without an account; answers a number, and a code to follow it with',
      body: publicFindingRequest,
      responses: { 201: { description: 'accepted', schema: publicReceiptSchema }, ...problems(400, 413, 422, 429) },
      handle: async ({ body, req }) => {
        await reports(req)
        return { status: 201, body: await reportPublicly(deps, body), headers: unstored }
      },
    }),
    defineRoute({
      method: 'post', path: '/public/follow', tag: 'public', access: 'public', bodyLimit,
      summary: 'How a report stands, in plain steps, to whoever has its number and code',
      body: followRequest,
      responses: { 200: { description: 'the report', schema: followSchema }, ...problems(400, 404, 429) },
      handle: async ({ body, req }) => {
        const view = await guesses.run(req.ip ?? '', () => follow(deps, body.number, body.code))
        return { status: 200, body: view, headers: unstored }
      },
    }),
    defineRoute({
      method: 'post', path: '/public/orders/{verb}', tag: 'public', access: 'public', bodyLimit,
      summary: 'What whoever reported may do: feedback, reopen, withdraw, reconsider',
      params: publicVerbParams,
      body: publicActRequest,
      responses: { 200: { description: 'the report after it', schema: followSchema }, ...problems(400, 404, 409, 422, 429) },
      handle: async ({ params, body, req }) => {
        const { number, code, ...fields } = body
        const view = await guesses.run(req.ip ?? '', () => actPublicly(deps, { number, code, verb: params.verb, fields }))
        return { status: 200, body: view, headers: unstored }
      },
    }),
    defineRoute({
      method: 'get', path: '/public/photos/{id}', tag: 'public', access: 'public',
      summary: 'A photo of a report that one follows, as signed there',
      params: publicPhotoParams,
      query: publicPhotoQuery,
      responses: { 200: { description: 'the image, upright and without metadata', type: 'image/jpeg' }, 304: { description: 'you have it' }, ...problems(400, 404) },
      handle: async ({ params, query, req, res }) => {
        const { district, size, ...signed } = query
        await sendPhoto(req, res, await readSignedPhoto(deps, district, { id: params.id, ...signed }, size ?? 'view'))
        return undefined
      },
    }),
  ]
}
