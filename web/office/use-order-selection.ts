import { computed, onScopeDispose, ref, shallowReactive, watch, type ComputedRef } from 'vue'
import { readOrder } from '../api/orders.ts'
import type { Order, OrderFilters } from '../api/types.ts'
import { rested } from '../shared/live/rested.ts'
import type { PagedList } from './use-paged-list.ts'

/** How many orders one act may be used on. */
export const mostSelected = 500

export interface OrderSelection {
  selected: Map<string, Order>
  /** Whether all of the list, or as many as may be, are chosen. */
  all: ComputedRef<boolean>
  /** Chooses an order or lets it go; `through` chooses all between the one chosen last and this one. */
  toggle(order: Order, index: number, through: boolean): Promise<void>
  toggleAll(): Promise<void>
  clear(): void
  /** The stream tells of an order. */
  hear(id: string): void
}

/**
 * Orders chosen for one act. They stay chosen while the list is scrolled away and read anew, as they are by then; one that
 * has left the states which the list shows is let go, for nobody sees any more what would be done to it.
 */
export function useOrderSelection(list: PagedList<Order>, shows: () => OrderFilters): OrderSelection {
  const selected = shallowReactive(new Map<string, Order>())
  const anchor = ref(-1)
  const news = new Set<string>()

  function add(orders: readonly Order[]): void {
    for (const order of orders) if (selected.size < mostSelected) selected.set(order.id, order)
  }

  watch(list.pages, (pages) => {
    if (selected.size === 0) return
    for (const rows of pages.values()) for (const row of rows) if (selected.has(row.id) && selected.get(row.id) !== row) selected.set(row.id, row)
  })

  // An order far away in the list is not read along with it.
  const look = rested(async () => {
    const ids = [...news].slice(0, 20)
    news.clear()
    const states = shows().state?.split(',') ?? []
    for (const id of ids) {
      const order = await readOrder(id).catch(() => undefined)
      if (order === undefined || !selected.has(id)) continue
      if (states.length > 0 && !states.includes(order.state)) selected.delete(id)
      else selected.set(id, order)
    }
  })
  onScopeDispose(look.stop)

  return {
    selected,
    all: computed(() => selected.size > 0 && selected.size >= Math.min(list.total.value, mostSelected)),
    async toggle(order, index, through) {
      const on = !selected.has(order.id)
      const from = anchor.value
      anchor.value = index
      if (through && from >= 0 && on) add(await list.load(Math.min(from, index), Math.max(from, index) + 1))
      else if (on) add([order])
      else selected.delete(order.id)
    },
    async toggleAll() {
      if (selected.size >= Math.min(list.total.value, mostSelected)) selected.clear()
      else add(await list.load(0, mostSelected))
    },
    clear: () => selected.clear(),
    hear(id) {
      if (!selected.has(id)) return
      news.add(id)
      look.soon()
    },
  }
}
