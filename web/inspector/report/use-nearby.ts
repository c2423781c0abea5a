import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { ordersNearby } from '../../api/orders.ts'
import type { NearbyOrder } from '../../api/types.ts'
import { distanceBetween, type Place } from '../../shared/district-map/projection.ts'

/** What of a finding tells where to look for the same, and what was decided about it. */
interface Judged {
  category: string | null
  place: Place | null
  joins: string | null
  insists: boolean
}

/** A fix that moves less than this many metres is the same place. */
const sameSpot = 5

/** The open orders that a finding may be of, read anew when its sub-class or its place changes; what was judged about others is forgotten. */
export function useNearby(draft: () => Judged): { orders: ShallowRef<NearbyOrder[]>, problem: Ref<unknown>, look: () => void } {
  const orders = shallowRef<NearbyOrder[]>([])
  const problem = ref<unknown>()
  let asked: { category: string, place: Place } | undefined
  let turn = 0

  async function read(category: string, place: Place): Promise<void> {
    const mine = turn += 1
    asked = { category, place: { ...place } }
    problem.value = undefined
    try {
      const found = await ordersNearby(category, place)
      if (mine !== turn) return
      orders.value = found
      const judged = draft()
      if (judged.joins !== null && !found.some(({ id, joinable }) => id === judged.joins && joinable)) judged.joins = null
    } catch (thrown) {
      // Not knowing is no reason to hold a report back.
      if (mine !== turn) return
      orders.value = []
      problem.value = thrown
    }
  }

  function changed(): void {
    const { category, place } = draft()
    if (category === null || place === null) {
      turn += 1
      asked = undefined
      orders.value = []
      return
    }
    if (asked !== undefined && asked.category === category && distanceBetween(asked.place, place) < sameSpot) return
    if (asked !== undefined) Object.assign(draft(), { joins: null, insists: false })
    void read(category, place)
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  watch(() => [draft().category, draft().place?.longitude, draft().place?.latitude], () => {
    clearTimeout(timer)
    timer = setTimeout(changed, 150)
  }, { immediate: true })
  onScopeDispose(() => clearTimeout(timer))

  return {
    orders, problem,
    look: () => {
      asked = undefined
      changed()
    },
  }
}
