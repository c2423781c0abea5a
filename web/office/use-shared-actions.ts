import { ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { readOrder } from '../api/orders.ts'
import type { Action, Order, OrderDetail } from '../api/types.ts'
import { currentTime } from '../shared/time/now.ts'
import { groupKey, sharedActions } from './shared-actions.ts'

const atOnce = 4

/** The acts that all of some orders share, asked of one order of each kind among them. */
export function useSharedActions(orders: () => readonly Order[]): { actions: ShallowRef<Action[]>, asking: Ref<boolean> } {
  const actions = shallowRef<Action[]>([])
  const asking = ref(false)
  const known = new Map<string, Promise<OrderDetail>>()
  let turn = 0

  function ask(key: string, order: Order): Promise<OrderDetail> {
    const asked = known.get(key) ?? readOrder(order.id)
    known.set(key, asked)
    // A failed reading is tried again at the next change.
    asked.catch(() => known.delete(key))
    return asked
  }

  async function look(): Promise<void> {
    const mine = turn += 1
    const now = currentTime()
    const groups = [...new Map(orders().map((order) => [groupKey(order, now), order]))]
    asking.value = true
    const offers: Action[][] = []
    try {
      for (let from = 0; from < groups.length && mine === turn; from += atOnce) {
        const read = await Promise.all(groups.slice(from, from + atOnce).map(([key, order]) => ask(key, order)))
        offers.push(...read.map((detail) => detail.actions))
        if (sharedActions(offers).length === 0) break
      }
      if (mine === turn) actions.value = sharedActions(offers)
    } catch {
      if (mine === turn) actions.value = []
    } finally {
      if (mine === turn) asking.value = false
    }
  }

  watch(() => orders().map(({ id, version }) => `${id} ${version}`).join(), () => void look(), { immediate: true })
  return { actions, asking }
}
