import { answer, client } from './client.ts'
import type { Photo } from './types.ts'

/** The server's limit for one photo, in bytes. */
export const largestPhoto = 15 * 1024 * 1024

/**
 * Sends a photo, EXIF and all: the evidence rules read its time and place. Under an id made here the same file sent again
 * is kept once.
 */
export function uploadPhoto(file: Blob, { id, signal }: { id?: string, signal?: AbortSignal } = {}): Promise<Photo> {
  const form = new FormData()
  form.append('file', file, file instanceof File ? file.name : 'photo.jpg')
  return answer(client.POST('/photos', { params: { query: id === undefined ? {} : { id } }, body: { file: '' }, bodySerializer: () => form, ...(signal === undefined ? {} : { signal }) }))
}

/** Where a photo is served from; `thumb` is for lists. */
export function photoAddress(id: string, size?: 'thumb'): string {
  return `/api/v1/photos/${encodeURIComponent(id)}${size === undefined ? '' : `?size=${size}`}`
}
