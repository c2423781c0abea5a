import { computed, shallowReactive, type ComputedRef } from 'vue'
import { ApiProblem, asProblem } from '../../api/api-problem.ts'
import { largestPhoto, uploadPhoto } from '../../api/photos.ts'
import type { Photo } from '../../api/types.ts'
import { newId } from '../offline/new-id.ts'
import type { HandedPhoto } from '../offline/outbox-item.ts'
import { takenAt } from './read-claims.ts'
import { shrinkPhoto } from './shrink-photo.ts'
import type { ExifClaims } from './write-exif.ts'

/** What is known of a photo: its id once it has arrived, and what it claims as soon as that is read. */
export type SentPhoto = Pick<Photo, 'id'> & Partial<Photo>

export interface TrayPhoto {
  readonly key: number
  /** As it was taken; what is sent may be smaller. */
  readonly file: File
  /** `kept`: there is no network; it stays here and goes out with what it belongs to. */
  state: 'sending' | 'sent' | 'kept' | 'failed'
  photo: SentPhoto | undefined
  problem: ApiProblem | undefined
}

/** A photo as a form is kept with it: small already, under its own id. */
export interface KeptShot {
  id: string
  file: File
  claims: Pick<SentPhoto, 'takenAt' | 'longitude' | 'latitude'>
}

export interface PhotoTray {
  readonly photos: TrayPhoto[]
  readonly sending: ComputedRef<boolean>
  /**
   * Takes pictures in, shrinks each, and sends it at once, while the rest of the form is filled in. `claims`: time and
   * place that the phone knows itself, for pictures that bring none (see claimsOf).
   */
  add(files: Iterable<File>, claims?: ExifClaims): void
  remove(key: number): void
  clear(): void
  /** For forms without an outbox: sends what has not arrived yet; the ids in order, or a throw of the first problem. */
  send(): Promise<string[]>
  /** For the outbox: the photos as they are, arrived or not. Throws the problem of one that the server refused for good. */
  hand(): Promise<HandedPhoto[]>
  /** The photos as they are kept with a form that is not sent yet. */
  shots(): Promise<KeptShot[]>
  /** Puts back what was kept, before what was taken since; sent again under the same id, a photo that had arrived is the same one. */
  restore(kept: readonly KeptShot[]): void
}

interface Held { id: string, small: Promise<File>, running: Promise<void> | undefined }

/** A network that is slower than this is not waited for: the outbox sends what is left. */
const patience = 8_000
let keys = 0

/** The photos of one form, kept until the form itself is done: a failed sending loses none. */
export function createPhotoTray(sendFile: (file: File, id: string) => Promise<SentPhoto> = (file, id) => uploadPhoto(file, { id })): PhotoTray {
  const photos = shallowReactive<TrayPhoto[]>([])
  const held = new Map<number, Held>()

  async function shrink(entry: TrayPhoto, known?: ExifClaims): Promise<File> {
    const { file, claims } = await shrinkPhoto(entry.file, known)
    const { longitude, latitude } = claims
    const taken = takenAt(claims)
    entry.photo = { id: '', ...entry.photo, ...(taken === null ? {} : { takenAt: taken }), ...(longitude === null || latitude === null ? {} : { longitude, latitude }) }
    return file
  }

  async function upload(entry: TrayPhoto, { id, small }: Held): Promise<void> {
    entry.state = 'sending'
    entry.problem = undefined
    try {
      const file = await small
      if (file.size > largestPhoto) throw new ApiProblem(413, { code: 'photo-too-large' })
      entry.photo = { ...entry.photo, ...await sendFile(file, id) }
      entry.state = 'sent'
    } catch (thrown) {
      const problem = asProblem(thrown)
      entry.state = problem.status === 0 ? 'kept' : 'failed'
      entry.problem = problem.status === 0 ? undefined : problem
    }
  }

  function start(entry: TrayPhoto): Promise<void> {
    const own = held.get(entry.key)
    if (own === undefined) return Promise.resolve()
    own.running ??= upload(entry, own).finally(() => { own.running = undefined })
    return own.running
  }

  /** What another try can't cure: no photo at all, or too large a one. */
  const refused = (entry: TrayPhoto) => entry.state === 'failed' && entry.problem !== undefined && entry.problem.status < 500 && ![401, 408, 429].includes(entry.problem.status)

  return {
    photos,
    sending: computed(() => photos.some(({ state }) => state === 'sending')),
    add(files, claims) {
      for (const file of files) {
        const entry = shallowReactive<TrayPhoto>({ key: keys += 1, file, state: 'sending', photo: undefined, problem: undefined })
        photos.push(entry)
        held.set(entry.key, { id: newId(), small: shrink(entry, claims), running: undefined })
        void start(entry)
      }
    },
    async shots() {
      const own = await Promise.all(photos.map(async ({ key }) => {
        const one = held.get(key)
        return one === undefined ? [] : [{ key, id: one.id, file: await one.small }]
      }))
      return own.flat().map(({ key, id, file }) => {
        const { takenAt: taken, longitude, latitude } = photos.find((entry) => entry.key === key)?.photo ?? {}
        return { id, file, claims: { ...(taken === undefined ? {} : { takenAt: taken }), ...(longitude === undefined ? {} : { longitude }), ...(latitude === undefined ? {} : { latitude }) } }
      })
    },
    restore(kept) {
      const entries = kept.map(({ id, file, claims }) => {
        const entry = shallowReactive<TrayPhoto>({ key: keys += 1, file, state: 'sending', photo: { id: '', ...claims }, problem: undefined })
        held.set(entry.key, { id, small: Promise.resolve(file), running: undefined })
        return entry
      })
      photos.unshift(...entries)
      for (const entry of entries) void start(entry)
    },
    remove(key) {
      const index = photos.findIndex((entry) => entry.key === key)
      if (index >= 0) photos.splice(index, 1)
      held.delete(key)
    },
    clear() {
      photos.splice(0)
      held.clear()
    },
    async send() {
      await Promise.all(photos.filter(({ state }) => state !== 'sent').map(start))
      const failed = photos.find(({ state }) => state !== 'sent')
      if (failed !== undefined) throw failed.problem ?? new ApiProblem(0, { code: 'network' })
      return photos.flatMap(({ photo }) => photo === undefined ? [] : [photo.id])
    },
    async hand() {
      const waiting = Promise.all(photos.flatMap(({ key }) => held.get(key)?.running ?? []))
      await Promise.race([waiting, new Promise((resolve) => setTimeout(resolve, patience))])
      const bad = photos.find(refused)
      if (bad?.problem !== undefined) throw bad.problem
      return Promise.all(photos.flatMap((entry) => {
        const own = held.get(entry.key)
        return own === undefined ? [] : [own.small.then((file): HandedPhoto => ({ id: own.id, file, uploaded: entry.state === 'sent' }))]
      }))
    },
  }
}
