import type { Order } from '../api/types.ts'
import { distanceBetween } from '../shared/district-map/projection.ts'

const ended = ['closed', 'declined', 'withdrawn', 'merged']

/** The orders that `order` may be merged into: open, and received earlier (of the same instant, by number); nearest first. */
export function mergeChoices<Other extends Pick<Order, 'id' | 'number' | 'state' | 'receivedAt' | 'longitude' | 'latitude'>>(order: Other, others: readonly Other[]): Other[] {
  const earlier = (other: Other): boolean =>
    other.receivedAt < order.receivedAt || (other.receivedAt === order.receivedAt && other.number < order.number)
  return others
    .filter((other) => other.id !== order.id && !ended.includes(other.state) && earlier(other))
    .toSorted((a, b) => distanceBetween(order, a) - distanceBetween(order, b))
}
