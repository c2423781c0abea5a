import { onMounted, type MaybeRefOrGetter } from 'vue'
import { useRoute } from 'vue-router'
import type { Action } from '../../api/types.ts'
import { loadReference } from '../../session/reference.ts'
import { useCameraAim } from '../camera/use-camera-aim.ts'
import { useOrder } from '../orders/use-order.ts'
import { useOnSite } from './use-on-site.ts'

interface Act {
  /** The verbs that it may become. */
  verbs: readonly string[]
  /** What is filled in besides photos. */
  said: object
  untitled: string
  titled: (category: string) => string
  /** How many photos it demands, for the camera. */
  least: MaybeRefOrGetter<number>
}

/** The act on the order that the address names. */
export function useOrderOnSite({ verbs, said, untitled, titled, least }: Act) {
  const id = String(useRoute().params.id)
  const { order, problem, load, act } = useOrder(id)
  onMounted(() => { loadReference().catch(() => undefined) })
  return {
    id, order, problem, load, act,
    site: useOnSite({ key: `${verbs.join('-')}/${id}`, needs: { order: id, verbs }, said, aim: useCameraAim(order, titled, least), untitled }),
    may: (verb: string): Action | undefined => order.value?.actions.find((action) => action.verb === verb),
  }
}
