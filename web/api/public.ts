import { answer, client } from './client.ts'
import type { Followed, FollowedPhoto, NewPublicFinding, PublicAct, PublicCatalogue, PublicReceipt, PublicVerb } from './types.ts'

/** What can be reported without an account; of the only district where none is named. */
export function readPublicCatalogue(district?: string): Promise<PublicCatalogue> {
  return answer(client.GET('/public/categories', { params: { query: { district } } }))
}

/** Sends the original file; answers the id to report it with. */
export function uploadPublicPhoto(file: File, district: string): Promise<{ id: string }> {
  const form = new FormData()
  form.append('file', file)
  return answer(client.POST('/public/photos', { params: { query: { district } }, body: { file: '' }, bodySerializer: () => form }))
}

export function reportPublicly(finding: NewPublicFinding): Promise<PublicReceipt> {
  return answer(client.POST('/public/findings', { body: finding }))
}

export function followReport(keys: { number: string, code: string }): Promise<Followed> {
  return answer(client.POST('/public/follow', { body: keys }))
}

export function actOnReport(verb: PublicVerb, act: PublicAct): Promise<Followed> {
  return answer(client.POST('/public/orders/{verb}', { params: { path: { verb } }, body: act }))
}

/** Where a signed photo is served from, for a quarter of an hour. */
export function signedPhotoAddress(district: string, { id, finding, expires, signature }: FollowedPhoto, size?: 'thumb'): string {
  const query = new URLSearchParams({ district, finding, expires: String(expires), signature, ...(size === undefined ? {} : { size }) })
  return `/api/v1/public/photos/${encodeURIComponent(id)}?${query.toString()}`
}
