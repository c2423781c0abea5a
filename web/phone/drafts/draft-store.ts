import type { Dexie, EntityTable } from 'dexie'
import type { KeptShot } from '../photos/photo-tray.ts'
import type { KeptPhoto, NewItem } from '../offline/outbox-item.ts'
import type { Draft, FilledDraft } from './draft.ts'

/** How many drafts are kept, and for how long; the oldest go first. */
const most = 20
const longest = 14 * 24 * 3_600_000

export interface DraftStore {
  /** The draft of a form, with its pictures; a picture that the store has lost is left out. */
  read(key: string): Promise<FilledDraft | undefined>
  keep(draft: FilledDraft): Promise<void>
  drop(key: string): Promise<void>
  /** Drops the draft that an item was made of; within the transaction that writes the item down. */
  dropDoneBy(item: NewItem): Promise<void>
  /** All that are kept, after those that are too old or too many were dropped. */
  list(): Promise<Draft[]>
}

/** A draft's pictures lie in the room of all photos; sent with an item, they become that item's. */
const ownerOf = (key: string) => `draft:${key}`

function isDoneBy({ needs, said }: Draft, item: NewItem): boolean {
  if (needs === null) return said.id === item.id
  return 'check' in needs ? needs.check === item.id : item.kind === 'verb' && needs.order === item.order && needs.verbs.includes(item.verb)
}

/** Drafts of one account, in the same database as what waits to be sent. */
export function createDraftStore(db: Dexie & { drafts: EntityTable<Draft, 'key'>, photos: EntityTable<KeptPhoto, 'id'> }): DraftStore {
  const photosOf = (key: string) => db.photos.where('item').equals(ownerOf(key))
  const write = <T>(work: () => Promise<T>) => db.transaction('rw', db.drafts, db.photos, work)

  async function drop(key: string): Promise<void> {
    await photosOf(key).delete()
    await db.drafts.delete(key)
  }

  async function prune(): Promise<void> {
    const all = await db.drafts.orderBy('savedAt').reverse().toArray()
    for (const [at, { key, savedAt }] of all.entries()) if (at >= most || savedAt < Date.now() - longest) await drop(key)
  }

  return {
    read: (key) => db.transaction('r', db.drafts, db.photos, async () => {
      const draft = await db.drafts.get(key)
      if (draft === undefined || draft.savedAt < Date.now() - longest) return undefined
      const files = new Map((await photosOf(key).toArray()).map(({ id, file }) => [id, file]))
      const withFile = (shot: Omit<KeptShot, 'file'>): KeptShot[] => {
        const file = files.get(shot.id)
        return file === undefined ? [] : [{ ...shot, file: new File([file], 'photo.jpg', { type: file.type }) }]
      }
      return { ...draft, trays: Object.fromEntries(Object.entries(draft.trays).map(([name, shots]) => [name, shots.flatMap(withFile)])) }
    }),
    keep: ({ key, needs, said, trays }) => write(async () => {
      const shots = Object.values(trays).flat()
      // A picture is written once: a word changed later does not cost its megabyte again, and what an item has is the item's.
      const there = new Set(await db.photos.where('id').anyOf(shots.map(({ id }) => id)).primaryKeys())
      await db.photos.bulkAdd(shots.filter(({ id }) => !there.has(id)).map(({ id, file }) => ({ id, item: ownerOf(key), file })))
      const own = await photosOf(key).primaryKeys()
      await db.photos.bulkDelete(own.filter((id) => !shots.some((shot) => shot.id === id)))
      const listed = Object.fromEntries(Object.entries(trays).map(([name, own]) => [name, own.map(({ id, claims }) => ({ id, claims }))]))
      await db.drafts.put({ key, needs, said, savedAt: Date.now(), trays: listed })
      await prune()
    }),
    drop: (key) => write(() => drop(key)),
    async dropDoneBy(item) {
      for (const draft of await db.drafts.toArray()) if (isDoneBy(draft, item)) await drop(draft.key)
    },
    list: () => write(async () => {
      await prune()
      return db.drafts.toArray()
    }),
  }
}
