import { computed, shallowReactive, type ComputedRef } from 'vue'
import { ApiProblem, asProblem } from '../../api/api-problem.ts'
import { largestPhoto, uploadPhoto } from '../../api/photos.ts'
import type { Photo } from '../../api/types.ts'

/** What is known of a photo that has arrived: its id, and to an account what it claims. */
export type SentPhoto = Pick<Photo, 'id'> & Partial<Photo>

export interface TrayPhoto {
  readonly key: number
  readonly file: File
  state: 'sending' | 'sent' | 'failed'
  photo: SentPhoto | undefined
  problem: ApiProblem | undefined
}

export interface PhotoTray {
  readonly photos: TrayPhoto[]
  readonly sending: ComputedRef<boolean>
  /** Takes picked files in and sends each original at once, while the rest of the form is filled in. */
  add(files: Iterable<File>): void
  remove(key: number): void
  clear(): void
  /** Sends what has not arrived yet; the ids in order, or a throw of the first problem. Nothing is dropped either way. */
  send(): Promise<string[]>
}

let keys = 0

/** The photos of one form, kept as files until the form itself is done: a failed sending loses none. */
export function createPhotoTray(sendFile: (file: File) => Promise<SentPhoto> = uploadPhoto): PhotoTray {
  const photos = shallowReactive<TrayPhoto[]>([])
  const running = new Map<number, Promise<void>>()

  async function upload(entry: TrayPhoto): Promise<void> {
    entry.state = 'sending'
    entry.problem = undefined
    try {
      if (entry.file.size > largestPhoto) throw new ApiProblem(413, { code: 'photo-too-large' })
      entry.photo = await sendFile(entry.file)
      entry.state = 'sent'
    } catch (thrown) {
      entry.problem = asProblem(thrown)
      entry.state = 'failed'
    } finally {
      running.delete(entry.key)
    }
  }

  function start(entry: TrayPhoto): Promise<void> {
    const known = running.get(entry.key)
    if (known !== undefined) return known
    const upping = upload(entry)
    running.set(entry.key, upping)
    return upping
  }

  return {
    photos,
    sending: computed(() => photos.some(({ state }) => state === 'sending')),
    add(files) {
      for (const file of files) {
        const entry = shallowReactive<TrayPhoto>({ key: keys += 1, file, state: 'sending', photo: undefined, problem: undefined })
        photos.push(entry)
        void start(entry)
      }
    },
    remove(key) {
      const index = photos.findIndex((entry) => entry.key === key)
      if (index >= 0) photos.splice(index, 1)
    },
    clear() {
      photos.splice(0)
    },
    async send() {
      await Promise.all(photos.filter(({ state }) => state !== 'sent').map(start))
      const failed = photos.find(({ state }) => state === 'failed')
      if (failed?.problem !== undefined) throw failed.problem
      return photos.flatMap(({ photo }) => photo === undefined ? [] : [photo.id])
    },
  }
}
