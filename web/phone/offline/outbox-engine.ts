import { watch } from 'vue'
import { ApiProblem } from '../../api/api-problem.ts'
import { reachable } from '../../api/reachable.ts'
import type { DraftStore } from '../drafts/draft-store.ts'
import { sweepDrafts } from '../drafts/sweep-drafts.ts'
import type { HandedPhoto, NewItem, OutboxItem } from './outbox-item.ts'
import { openStore } from './outbox-store.ts'
import type { ItemAnswer } from './send-item.ts'
import { createSender } from './sender.ts'

/** How long a page waits for an act to arrive before it goes on; the act itself goes on by itself. */
const patience = 12_000

type Sent = { kind: 'sent', answer: ItemAnswer | undefined } | { kind: 'queued' | 'conflict', item: string }

export interface Engine {
  readonly drafts: DraftStore
  send(item: NewItem, files: readonly HandedPhoto[]): Promise<Sent>
  retry(item: OutboxItem): Promise<void>
  /** Changes an item that was refused, and sends it again. */
  change(item: OutboxItem, change: Partial<OutboxItem>): Promise<void>
  remove(item: OutboxItem): Promise<void>
  /** Holds an item back while it is changed. */
  park(item: OutboxItem): Promise<void>
  photo(id: string): Promise<Blob | undefined>
  close(): void
}

/** Store and sender of one account, and what wakes the sender: a network, the reader's return, another window's item. */
export async function createEngine(account: string, told: { items: (items: OutboxItem[]) => void, sending: (seq: number | null) => void }): Promise<Engine> {
  const store = await openStore(account)
  const sender = createSender(account, store, told.sending)
  const wake = () => { void sender.run().catch(() => undefined) }
  const seen = () => { if (document.visibilityState === 'visible') wake() }
  const unwatch = store.watch(told.items)
  window.addEventListener('online', wake)
  document.addEventListener('visibilitychange', seen)
  const unwatchNetwork = watch(reachable, (there) => { if (there) wake() })
  wake()
  let left = false
  void sweepDrafts(store.drafts, () => left).catch(() => undefined)

  async function outcomeOf(seq: number, id: string): Promise<Sent> {
    const item = await store.get(seq)
    if (item === undefined || item.state === 'sent') return { kind: 'sent', answer: sender.answerTo(seq) }
    if (item.state === 'waiting' || item.refusal === null) return { kind: 'queued', item: id }
    const { status, code, detail, fields, current } = item.refusal
    // With pictures a conflict is a choice to make at leisure; without, the page simply shows how things stand now.
    if ((code === 'version-conflict' || code === 'blind-check-ended') && item.photos.length > 0) return { kind: 'conflict', item: id }
    await store.remove(seq)
    throw new ApiProblem(status, { code, detail, errors: [...fields], current: current ?? undefined } as ConstructorParameters<typeof ApiProblem>[1])
  }

  return {
    drafts: store.drafts,
    async send(item, files) {
      const { seq } = await store.add(item, files)
      if (!navigator.onLine) return { kind: 'queued', item: item.id }
      // Whatever goes wrong with the sending, the item is on the disk.
      await Promise.race([sender.run().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, patience))])
      return outcomeOf(seq, item.id)
    },
    async retry({ seq }) {
      await store.patch(seq, { state: 'waiting', notBefore: 0, refusal: null })
      await sender.run()
    },
    async change({ seq }, change) {
      await store.patch(seq, { ...change, state: 'waiting', notBefore: 0, tries: 0, refusal: null })
      await sender.run()
    },
    remove: async ({ seq }) => {
      await store.remove(seq)
      wake()
    },
    park: ({ seq }) => store.patch(seq, { state: 'refused' }),
    photo: store.photo,
    close() {
      left = true
      unwatch()
      unwatchNetwork()
      window.removeEventListener('online', wake)
      document.removeEventListener('visibilitychange', seen)
      sender.stop()
      store.close()
    },
  }
}
