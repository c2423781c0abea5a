import { ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { asProblem, type ApiProblem } from '../api/api-problem.ts'
import { readOrder } from '../api/orders.ts'
import type { OrderDetail, StreamEvent } from '../api/types.ts'

export interface WatchedOrder {
  order: ShallowRef<OrderDetail | undefined>
  phase: Ref<'idle' | 'loading' | 'ready' | 'missing' | 'failed'>
  /** True once loading has lasted 200 ms. */
  slow: Ref<boolean>
  problem: ShallowRef<ApiProblem | undefined>
  load(): Promise<void>
  /** Takes an order that a call has just answered. */
  take(detail: OrderDetail): void
  /** Reads again when the stream tells of something that this order does not show yet. */
  hear(event: StreamEvent): void
  /** Hears that an order has left the reader's scope: asking for it would only be refused. */
  lose(gone: string): void
}

/** One order by its id, read anew when the id changes; an answer that comes after the reader moved on is dropped. */
export function useOrder(id: () => string | undefined): WatchedOrder {
  const order = shallowRef<OrderDetail>()
  const phase = ref<'idle' | 'loading' | 'ready' | 'missing' | 'failed'>('idle')
  const slow = ref(false)
  const problem = shallowRef<ApiProblem>()

  async function load(): Promise<void> {
    const wanted = id()
    if (wanted === undefined) return
    phase.value = 'loading'
    const slowly = setTimeout(() => {
      slow.value = true
      if (order.value?.id !== wanted) order.value = undefined
    }, 200)
    try {
      const found = await readOrder(wanted)
      if (id() !== wanted) return
      take(found)
    } catch (thrown) {
      if (id() !== wanted) return
      problem.value = asProblem(thrown)
      phase.value = problem.value.status === 404 || problem.value.status === 403 ? 'missing' : 'failed'
      if (phase.value === 'missing' || order.value?.id !== wanted) order.value = undefined
    } finally {
      clearTimeout(slowly)
      if (id() === wanted) slow.value = false
    }
  }

  function take(detail: OrderDetail): void {
    order.value = detail
    phase.value = 'ready'
  }

  function hear(event: StreamEvent): void {
    const shown = order.value
    if (event.order !== id() || shown === undefined) return
    if (event.version > shown.version || event.state !== shown.state) void load()
  }

  function lose(gone: string): void {
    if (gone !== id()) return
    order.value = undefined
    phase.value = 'missing'
  }

  watch(id, (now) => {
    if (now === undefined) {
      order.value = undefined
      phase.value = 'idle'
    } else void load()
  }, { immediate: true })

  return { order, phase, slow, problem, load, take, hear, lose }
}
