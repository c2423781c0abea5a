import { answer, client } from './client.ts'
import type { Photo } from './types.ts'

/** The server's limit for one photo, in bytes. */
export const largestPhoto = 15 * 1024 * 1024

/** Sends the original file, EXIF and all: the evidence rules read its time and place. */
export function uploadPhoto(file: File): Promise<Photo> {
  const form = new FormData()
  form.append('file', file)
  return answer(client.POST('/photos', { body: { file: '' }, bodySerializer: () => form }))
}

/** Where a photo is served from; `thumb` is for lists. */
export function photoAddress(id: string, size?: 'thumb'): string {
  return `/api/v1/photos/${encodeURIComponent(id)}${size === undefined ? '' : `?size=${size}`}`
}
