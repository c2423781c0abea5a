import { computed, onMounted } from 'vue'
import { readOwnBeat } from '../../api/beats.ts'
import { areaName, loadReference, reference } from '../../session/reference.ts'
import { account } from '../../session/session.ts'
import { useLoad } from '../../shared/feedback/use-load.ts'
import { useOrderList } from '../../phone/orders/use-order-list.ts'
import { useBlindChecks } from '../blind/use-blind-checks.ts'
import { todayThings } from './today-things.ts'

const underWay = 'pending,checking,filed,dispatched,assigned,working,fixed,rectified,rechecking,returned,suspended'

/** All that an inspector's day holds, kept fresh; what one of its readings lacks is missing alone. */
export function useToday() {
  const waiting = useOrderList(() => ({ state: 'checking,rectified,rechecking' }))
  const own = useOrderList(() => ({ mine: true, state: underWay }))
  const blind = useBlindChecks()
  const beat = useLoad(readOwnBeat)
  onMounted(() => {
    loadReference().catch(() => undefined)
    void beat.load()
  })
  const things = computed(() => waiting.orders.value === undefined && own.orders.value === undefined ? undefined : todayThings({
    waiting: waiting.orders.value ?? [], own: own.orders.value ?? [], blind: blind.open.value ?? [], beat: beat.data.value,
    areas: reference.value?.areas ?? [], inspector: account.value?.id ?? '',
  }))
  /** The areas of today's beat by name; undefined until it is read. */
  const walked = computed(() => beat.data.value?.areas.map((code) => areaName(code, code)))
  async function load(): Promise<void> {
    await Promise.all([waiting.load(), own.load(), blind.load(), beat.load()])
  }
  return {
    things, walked, load,
    problem: computed(() => waiting.problem.value ?? own.problem.value ?? blind.problem.value),
    hasMore: computed(() => waiting.hasMore.value || own.hasMore.value),
    more: () => {
      if (waiting.hasMore.value) waiting.more()
      if (own.hasMore.value) own.more()
    },
  }
}
