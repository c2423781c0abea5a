import { computed, onMounted, ref } from 'vue'
import { listOrders } from '../../api/orders.ts'
import type { Order, OrderFilters } from '../../api/types.ts'
import { readEarlierAt } from '../../api/read-at.ts'
import { currentTime } from '../../shared/time/now.ts'
import { useLoad } from '../../shared/feedback/use-load.ts'
import { useLiveReload } from '../../shared/live/use-live.ts'
import { firstScreen } from '../offline/first-screen.ts'
import { keepOrders } from '../offline/keep-orders.ts'
import { useSentReload } from '../offline/use-sent-reload.ts'

const pageSize = 50
/** The first screen needs no more; a slow phone on a slow network stands sooner by it. */
const openingSize = 20
let opening = true
void firstScreen.then(() => { opening = false })

/**
 * One list of orders that keeps itself fresh: read at once, after each live event, and by pulling. 更多 reads further.
 * What is read for the first screen is short, and read in full once that stands.
 */
export function useOrderList(filters: () => OrderFilters) {
  const pages = ref(1)
  const readAt = ref<number | null>(null)
  /** When the list was read, where there is no network to read it anew. */
  const asOf = ref<number | null>(null)
  const { data, problem, busy, load } = useLoad(async () => {
    const orders: Order[] = []
    let next: string | null = null
    const short = opening
    for (let page = 0; page < pages.value; page += 1) {
      const answer = await listOrders({ ...filters(), limit: short ? openingSize : pageSize, ...(next === null ? {} : { cursor: next }) })
      asOf.value = readEarlierAt(answer)
      orders.push(...answer.orders)
      next = answer.next
      if (next === null) break
    }
    readAt.value = asOf.value ?? currentTime()
    if (short && next !== null) void firstScreen.then(load)
    void keepOrders(orders)
    return { orders, next }
  })
  onMounted(load)
  const live = useLiveReload(() => { void load() })
  useSentReload(load)

  function more(): void {
    pages.value += 1
    void load()
  }

  return {
    orders: computed(() => data.value?.orders),
    hasMore: computed(() => data.value !== undefined && data.value.next !== null),
    problem, busy, readAt, asOf, live, load, more,
  }
}
