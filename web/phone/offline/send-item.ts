import { asProblem } from '../../api/api-problem.ts'
import { answerBlindCheck } from '../../api/blind.ts'
import { reportFinding } from '../../api/findings.ts'
import { actOnOrder } from '../../api/orders.ts'
import { uploadPhoto } from '../../api/photos.ts'
import type { NewFinding, OrderDetail, Receipt } from '../../api/types.ts'
import type { OutboxItem, VerbItem } from './outbox-item.ts'

/** What the server answered; `order` is null where the act had arrived before and the order has left the sender's sight. */
export type ItemAnswer = { kind: 'finding', receipt: Receipt } | { kind: 'verb', order: OrderDetail | null } | { kind: 'blind' }

const photoPatience = 60_000
const actPatience = 20_000

/** Ends by itself, or with the outbox that it belongs to. */
function limit(left: AbortSignal, patience: number): AbortSignal {
  const either = new AbortController()
  const end = () => { either.abort() }
  setTimeout(end, patience)
  left.addEventListener('abort', end, { once: true })
  if (left.aborted) end()
  return either.signal
}

export interface ItemSource {
  photo: (id: string) => Promise<Blob | undefined>
  uploaded: (id: string) => Promise<void>
  /** Aborted when the account has left: what is under way must not go on in the name of the next one. */
  left: AbortSignal
}

/** Sends one item, its photos first. Throws an ApiProblem; sent again it doubles nothing, since all its ids are its own. */
export async function sendItem(item: OutboxItem, { photo, uploaded, left }: ItemSource): Promise<ItemAnswer> {
  for (const { id, uploaded: done } of item.photos) {
    if (done) continue
    const file = await photo(id)
    // What the store has lost can't be sent: the server then names the photo that it lacks.
    if (file === undefined) continue
    await uploadPhoto(file, { id, signal: limit(left, photoPatience) })
    await uploaded(id)
  }
  const signal = limit(left, actPatience)
  switch (item.kind) {
    case 'finding': return { kind: 'finding', receipt: await reportFinding(findingOf(item), signal) }
    case 'verb': return { kind: 'verb', order: await act(item, signal) }
    case 'blind':
      await answerBlindCheck(item.id, { ...item.found, photos: part(item, 'photos') }, signal)
      return { kind: 'blind' }
  }
}

const part = (item: OutboxItem, name: 'photos' | 'afterPhotos') => item.photos.filter((photo) => photo.part === name).map(({ id }) => id)

function findingOf(item: Extract<OutboxItem, { kind: 'finding' }>): NewFinding & { id: string } {
  const after = part(item, 'afterPhotos')
  return { ...item.finding, photos: part(item, 'photos'), ...(after.length === 0 ? {} : { afterPhotos: after }) }
}

async function act(item: VerbItem, signal: AbortSignal): Promise<OrderDetail | null> {
  const photos = part(item, 'photos')
  const body = { ...item.fields, id: item.id, ...(item.version === null ? {} : { version: item.version }), ...(photos.length === 0 ? {} : { photos }) }
  try {
    return await actOnOrder(item.order, item.verb, body, signal)
  } catch (thrown) {
    if (asProblem(thrown).code === 'already-done') return null
    throw thrown
  }
}

/** The order's version right after this item: what its sender has seen, whatever others did since. */
export function versionAfter(item: OutboxItem, order: OrderDetail): number {
  return order.events.find(({ data }) => data.request === item.id)?.seq ?? order.version
}
