import { computed, onScopeDispose, shallowRef, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { mergeSuggestions, sayApart, takeApartBack } from '../../api/orders.ts'
import type { MergeSuggestion } from '../../api/types.ts'
import { useLoad, type Load } from '../../shared/feedback/use-load.ts'
import { rested } from '../../shared/live/rested.ts'
import { useLive } from '../../shared/live/use-live.ts'

export interface Pairs {
  list: Load<MergeSuggestion[]>
  pairs: ComputedRef<readonly MergeSuggestion[]>
  chosen: ComputedRef<MergeSuggestion | undefined>
  /** The pair that was put away last, while it may be taken back here. */
  putAway: ComputedRef<MergeSuggestion | undefined>
  choose(pair: MergeSuggestion | undefined): void
  step(by: number): void
  /** Takes the chosen pair out of the list, for it is settled; the next one moves up. */
  settled(): void
  /** Says that the chosen pair is two things. Throws what the server answers. */
  apart(): Promise<void>
  undo(): Promise<void>
}

/** How long the list rests between two readings while the stream tells of orders. */
const rest = 3_000

/** The pairs that may be one thing; the chosen one stands in the address, by its later order. */
export function usePairs(): Pairs {
  const route = useRoute()
  const router = useRouter()
  const list = useLoad(mergeSuggestions)
  const away = shallowRef<MergeSuggestion>()
  const pairs = computed(() => list.data.value ?? [])
  const at = computed(() => pairs.value.findIndex(({ later }) => later.id === route.query.pair))
  // Where the chosen one stood: what was settled elsewhere leaves its place to the next.
  let lastAt = 0

  const fresh = rested(list.load, { rest })
  onScopeDispose(fresh.stop)
  useLive({ order: fresh.soon, gone: fresh.soon, reset: fresh.soon })
  void list.load()

  function choose(pair: MergeSuggestion | undefined): void {
    if (pair !== undefined) lastAt = pairs.value.indexOf(pair)
    void router.replace({ query: pair === undefined ? {} : { pair: pair.later.id } })
  }

  function step(by: number): void {
    const next = at.value < 0 ? lastAt : at.value + by
    const pair = pairs.value[Math.min(pairs.value.length - 1, Math.max(0, next))]
    if (pair !== undefined) choose(pair)
  }

  function settled(): void {
    const before = at.value
    list.data.value = pairs.value.filter((_, index) => index !== before)
    choose(pairs.value[Math.min(before, pairs.value.length - 1)])
    fresh.soon()
  }

  return {
    list, pairs, choose, step, settled,
    chosen: computed(() => pairs.value[at.value]),
    putAway: computed(() => away.value),
    async apart() {
      const pair = pairs.value[at.value]
      if (pair === undefined) return
      await sayApart(pair.later.id, pair.earlier.id)
      away.value = pair
      settled()
    },
    async undo() {
      const pair = away.value
      if (pair === undefined) return
      await takeApartBack(pair.later.id, pair.earlier.id)
      away.value = undefined
      // It stands here at once: a reading that another overtakes would not bring it.
      list.data.value = [pair, ...pairs.value.filter(({ later }) => later.id !== pair.later.id)]
      choose(pair)
      await list.load()
    },
  }
}
