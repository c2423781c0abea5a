import { onMounted, type MaybeRefOrGetter } from 'vue'
import { useRoute } from 'vue-router'
import type { Action } from '../../api/types.ts'
import { loadReference } from '../../session/reference.ts'
import { useCameraAim } from '../camera/use-camera-aim.ts'
import { useOrder } from '../orders/use-order.ts'
import { useOnSite } from './use-on-site.ts'

/** The act on the order that the address names. `least`: how many photos it demands, for the camera. */
export function useOrderOnSite({ untitled, titled, least }: { untitled: string, titled: (category: string) => string, least: MaybeRefOrGetter<number> }) {
  const id = String(useRoute().params.id)
  const { order, problem, load, act } = useOrder(id)
  onMounted(() => { loadReference().catch(() => undefined) })
  return {
    id, order, problem, load, act,
    site: useOnSite(useCameraAim(order, titled, least), untitled),
    may: (verb: string): Action | undefined => order.value?.actions.find((action) => action.verb === verb),
  }
}
