import { computed } from 'vue'
import { outbox } from './outbox.ts'

/** Items that go out by themselves, and those that a person has to look at. */
export const waitingItems = computed(() => outbox.items.filter(({ state }) => state === 'waiting'))
export const refusedItems = computed(() => outbox.items.filter(({ state }) => state === 'refused'))

/** Whether a blind check was answered on this device, sent or not; what the server refused may be answered again. */
export function answeredHere(check: string): boolean {
  return outbox.items.some((item) => item.kind === 'blind' && item.id === check && item.state !== 'refused')
}

/** The acts on an order that wait on this device, first made first. */
export function waitingOn(order: string): string[] {
  return outbox.items.flatMap((item) => item.kind === 'verb' && item.order === order && item.state !== 'sent' ? [item.verb] : [])
}
