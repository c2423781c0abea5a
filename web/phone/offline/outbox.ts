import { shallowReactive } from 'vue'
import type { BlindCheck, Order, Receipt, NewFinding, OrderDetail, VerbBody } from '../../api/types.ts'
import type { FilledDraft } from '../drafts/draft.ts'
import { newId } from './new-id.ts'
import type { HandedPhoto, OutboxAbout, OutboxItem, OutboxPhoto } from './outbox-item.ts'
import type { Engine } from './outbox-engine.ts'

/** What waits on this phone for the account that is signed in. Empty until the store has been `read`. */
export const outbox = shallowReactive<{ account: string | null, items: readonly OutboxItem[], read: boolean, sending: number | null }>({ account: null, items: [], read: false, sending: null })

/**
 * What came of an act. `sent`: the server has it; `answer` is missing where another window sent it. `queued`: it is safe on
 * this device and goes out by itself. `conflict`: the order has moved on; the item, photos and all, waits for a choice.
 * What the server refuses for any other reason is thrown as an ApiProblem, and nothing is kept: the form still stands.
 */
export type Outcome<T> = { kind: 'sent', answer: T | undefined } | { kind: 'queued' | 'conflict', item: string }

/** The order as the act's sender saw it. */
export type ActedOn = Pick<Order, 'id' | 'version' | 'number' | 'categoryName' | 'categoryNameEn' | 'address' | 'description'>

let engine: Promise<Engine> | undefined

/** From now on acts are this account's. */
export function claimOutbox(account: string): void {
  outbox.account = account
}

/** Opens what waits for this account, and sends it; the store is a piece of its own, fetched after the first screen. */
export function openOutbox(account: string): Promise<Engine> {
  if (outbox.account === account && engine !== undefined) return engine
  if (outbox.account !== account) closeOutbox()
  claimOutbox(account)
  const opening = import('./outbox-engine.ts').then(({ createEngine }) => createEngine(account, {
    items: (items) => { if (outbox.account === account) Object.assign(outbox, { items, read: true }) },
    sending: (seq) => { if (outbox.account === account) outbox.sending = seq },
  }))
  engine = opening
  // Not fetched for want of a network: the next act tries again.
  opening.catch(() => { if (engine === opening) engine = undefined })
  return opening
}

/** The account has left: what waits stays on the device, for it alone. */
export function closeOutbox(): void {
  engine?.then((open) => { open.close() }, () => undefined)
  engine = undefined
  outbox.account = null
  outbox.items = []
  outbox.read = false
  outbox.sending = null
}

async function opened(): Promise<Engine> {
  if (outbox.account === null) throw new Error('nobody is signed in')
  return openOutbox(outbox.account)
}

const listed = (photos: readonly HandedPhoto[], part: OutboxPhoto['part']): OutboxPhoto[] => photos.map(({ id, uploaded }) => ({ id, part, uploaded }))
const fresh = () => ({ madeAt: Date.now(), state: 'waiting' as const, tries: 0, notBefore: 0, refusal: null, sentAt: null })

/** Reports a finding: written down on the device first, then sent. `finding.id` is its own, made with its form. */
export async function sendFinding(
  finding: Omit<NewFinding, 'photos' | 'afterPhotos'> & { id: string },
  about: OutboxAbout,
  photos: readonly HandedPhoto[],
  after: readonly HandedPhoto[] = [],
): Promise<Outcome<Receipt>> {
  const item = { ...fresh(), kind: 'finding' as const, id: finding.id, finding, about, order: null, photos: [...listed(photos, 'photos'), ...listed(after, 'afterPhotos')] }
  const outcome = await (await opened()).send(item, [...photos, ...after])
  if (outcome.kind !== 'sent') return outcome
  return { kind: 'sent', answer: outcome.answer?.kind === 'finding' ? outcome.answer.receipt : undefined }
}

/** Does a verb on an order: written down on the device first, then sent. After what waits for the same order already. */
export async function sendVerb(order: ActedOn, verb: string, fields: Omit<VerbBody, 'version' | 'id' | 'photos'>, photos: readonly HandedPhoto[] = []): Promise<Outcome<OrderDetail | null>> {
  const { number, categoryName, categoryNameEn, address, description } = order
  const item = {
    ...fresh(), kind: 'verb' as const, id: newId(), order: order.id, verb, version: order.version, fields, photos: listed(photos, 'photos'),
    about: { number, categoryName, categoryNameEn, address, description },
  }
  const outcome = await (await opened()).send(item, photos)
  if (outcome.kind !== 'sent') return outcome
  return { kind: 'sent', answer: outcome.answer?.kind === 'verb' ? outcome.answer.order : undefined }
}

/** Says what was found at a blind check: written down on the device first, then sent. */
export async function sendBlindAnswer(check: Pick<BlindCheck, 'id' | 'categoryName' | 'categoryNameEn' | 'address' | 'description'>, found: { rectified: boolean, text?: string }, photos: readonly HandedPhoto[]): Promise<Outcome<undefined>> {
  const { id, categoryName, categoryNameEn, address, description } = check
  const item = { ...fresh(), kind: 'blind' as const, id, order: null, found, photos: listed(photos, 'photos'), about: { number: null, categoryName, categoryNameEn, address, description } }
  const outcome = await (await opened()).send(item, photos)
  return outcome.kind === 'sent' ? { kind: 'sent', answer: undefined } : outcome
}

/** What the queue's page may do with an item; see outbox-engine.ts. */
export const retryItem = async (item: OutboxItem): Promise<void> => (await opened()).retry(item)
export const removeItem = async (item: OutboxItem): Promise<void> => (await opened()).remove(item)
export const parkItem = async (item: OutboxItem): Promise<void> => (await opened()).park(item)
export const photoOf = async (id: string): Promise<Blob | undefined> => (await opened()).photo(id)
export const changeItem = async (item: OutboxItem, change: Partial<OutboxItem>): Promise<void> => (await opened()).change(item, change)

/** Forms that were not sent yet; see draft-store.ts. */
export const readDraft = async (key: string): Promise<FilledDraft | undefined> => (await opened()).drafts.read(key)
export const keepDraft = async (draft: FilledDraft): Promise<void> => (await opened()).drafts.keep(draft)
export const dropDraft = async (key: string): Promise<void> => (await opened()).drafts.drop(key)
