import type { OrderDetail } from '../../api/types.ts'
import type { OutboxItem } from './outbox-item.ts'

/** What may be done with an act that the order has overtaken, the one that keeps most first. */
export type ConflictChoice = 'redo' | 'note' | 'keep' | 'drop'

/** Only what the server offers on the order as it is now; leaving it on the device is always possible, dropping it never first. */
export function choicesFor(item: OutboxItem, order: OrderDetail | null): ConflictChoice[] {
  const offered = (verb: string) => order?.actions.find((action) => action.verb === verb)
  const redo = item.kind === 'verb' && offered(item.verb) !== undefined
  const note = offered('note')
  const takesPhotos = note?.accepts.includes('photos') === true || note?.demands.includes('photos') === true
  return [
    ...(redo ? ['redo' as const] : []),
    ...(item.kind === 'verb' && note !== undefined && (item.photos.length === 0 || takesPhotos) ? ['note' as const] : []),
    'keep',
    'drop',
  ]
}
