import type { OrderDetail } from '../../api/types.ts'
import type { OutboxItem, VerbItem } from './outbox-item.ts'
import { changeItem } from './outbox.ts'

/** The same act, with its photos, on the order as its sender has now seen it. */
export function redo(item: VerbItem, order: OrderDetail): Promise<void> {
  return changeItem(item, { version: order.version } as Partial<OutboxItem>)
}

/** What the act said and showed, as a note: the order stays as it stands, and no photo is lost. */
export function addAsNote(item: VerbItem, order: OrderDetail, heading: string): Promise<void> {
  const { reason, text, note } = item.fields
  const words = [heading, reason, text, note].filter((part) => part !== undefined && part !== '').join('。').slice(0, 2_000)
  return changeItem(item, { verb: 'note', version: null, fields: { text: words } } as Partial<OutboxItem>)
}
