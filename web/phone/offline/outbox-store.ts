import { Dexie, liveQuery, type EntityTable } from 'dexie'
import { createDraftStore, type DraftStore } from '../drafts/draft-store.ts'
import type { Draft } from '../drafts/draft.ts'
import type { HandedPhoto, KeptPhoto, NewItem, OutboxItem, OutboxPhoto } from './outbox-item.ts'

/** How many sent items are still listed. */
const sentKept = 20

export interface OutboxStore {
  readonly drafts: DraftStore
  /** Writes an item and its photos down in one transaction, in place of one of the same id and of its draft: what this resolves with is on the disk. */
  add(item: NewItem, files: readonly Pick<HandedPhoto, 'id' | 'file'>[]): Promise<OutboxItem>
  /** All items, first made first; calls again whenever any window of this browser changes one, until the answer is called. */
  watch(changed: (items: OutboxItem[]) => void): () => void
  all(): Promise<OutboxItem[]>
  get(seq: number): Promise<OutboxItem | undefined>
  patch(seq: number, change: Partial<OutboxItem>): Promise<void>
  photo(id: string): Promise<Blob | undefined>
  photosOf(item: Pick<OutboxItem, 'id'>): Promise<KeptPhoto[]>
  /** Marks a photo of an item as arrived. */
  uploaded(seq: number, photo: string): Promise<void>
  /** Done: its photos are dropped, and of the items sent before only the latest stay listed. */
  settle(seq: number, change: Partial<OutboxItem>): Promise<void>
  remove(seq: number): Promise<void>
  close(): void
}

/** What waits on this device for one account. Each has a database of its own: nobody else on the same phone reads or sends it. */
export async function openStore(account: string): Promise<OutboxStore> {
  const db = new Dexie(`zhenggai-outbox-${account}`) as Dexie & { items: EntityTable<OutboxItem, 'seq'>, photos: EntityTable<KeptPhoto, 'id'>, drafts: EntityTable<Draft, 'key'> }
  db.version(1).stores({ items: '++seq, &id, state', photos: 'id, item' })
  db.version(2).stores({ drafts: 'key, savedAt' })
  await db.open()

  const dropPhotos = (item: string) => db.photos.where('item').equals(item).delete()

  const drafts = createDraftStore(db)

  return {
    drafts,
    add: (item, files) => db.transaction('rw', db.items, db.photos, db.drafts, async () => {
      const old = await db.items.where('id').equals(item.id).first()
      if (old !== undefined) {
        await dropPhotos(old.id)
        await db.items.delete(old.seq)
      }
      await db.photos.bulkPut(files.map(({ id, file }) => ({ id, item: item.id, file })))
      await drafts.dropDoneBy(item)
      const seq = await db.items.add(item as OutboxItem)
      return { ...item, seq } as OutboxItem
    }),
    watch(changed) {
      const subscription = liveQuery(() => db.items.orderBy('seq').toArray()).subscribe({ next: changed, error: () => undefined })
      return () => { subscription.unsubscribe() }
    },
    all: () => db.items.orderBy('seq').toArray(),
    get: (seq) => db.items.get(seq),
    async patch(seq, change) {
      await db.items.update(seq, change as object)
    },
    photo: async (id) => (await db.photos.get(id))?.file,
    photosOf: ({ id }) => db.photos.where('item').equals(id).toArray(),
    uploaded: (seq, photo) => db.transaction('rw', db.items, async () => {
      const item = await db.items.get(seq)
      if (item === undefined) return
      const photos = item.photos.map((one): OutboxPhoto => one.id === photo ? { ...one, uploaded: true } : one)
      await db.items.update(seq, { photos } as object)
    }),
    settle: (seq, change) => db.transaction('rw', db.items, db.photos, async () => {
      const item = await db.items.get(seq)
      if (item === undefined) return
      await dropPhotos(item.id)
      await db.items.update(seq, change as object)
      const sent = await db.items.where('state').equals('sent').sortBy('seq')
      await db.items.bulkDelete(sent.slice(0, -sentKept).map((one) => one.seq))
    }),
    remove: (seq) => db.transaction('rw', db.items, db.photos, async () => {
      const item = await db.items.get(seq)
      if (item === undefined) return
      await dropPhotos(item.id)
      await db.items.delete(seq)
    }),
    close: () => { db.close() },
  }
}
