import { computed, nextTick, onMounted } from 'vue'
import { ApiProblem, asProblem } from '../../api/api-problem.ts'
import { readOrder } from '../../api/orders.ts'
import { readEarlierAt } from '../../api/read-at.ts'
import type { OrderDetail, VerbBody } from '../../api/types.ts'
import { useLoad } from '../../shared/feedback/use-load.ts'
import { useLive } from '../../shared/live/use-live.ts'
import type { HandedPhoto } from '../offline/outbox-item.ts'
import { sendVerb, type Outcome } from '../offline/outbox.ts'
import { useSentReload } from '../offline/use-sent-reload.ts'

/** One order that stays as it stands on the server. */
export function useOrder(id: string) {
  const { data: order, problem, busy, load } = useLoad(() => readOrder(id).catch((thrown: unknown) => {
    // What has left the reader's scope is not theirs to look at any more, nor are its buttons.
    if (asProblem(thrown).status === 404) order.value = undefined
    throw thrown
  }))
  onMounted(load)
  // What this page has just sent was answered with the order itself, which may be out of the reader's sight by now.
  let acting = false
  useSentReload(async () => { if (!acting) await load() })
  useLive({
    order: (event) => { if (event.order === id && event.version > (order.value?.version ?? 0)) void load() },
    // The server has said that it is no longer theirs: asking for it would only be refused.
    gone: (event) => {
      if (event.order !== id) return
      order.value = undefined
      problem.value = new ApiProblem(404, { code: 'not-found' })
    },
    reset: () => { void load() },
  })

  /**
   * Does a verb on the version that the reader sees, by the outbox: without a network it waits there. On a conflict the
   * newer order is shown, and the problem thrown on; with photos the outbox keeps them, and its page shows both sides.
   */
  async function act(verb: string, body: VerbBody, photos: readonly HandedPhoto[] = []): Promise<Outcome<OrderDetail | null>> {
    const seen = order.value
    if (seen === undefined) throw new ApiProblem(404, { code: 'not-found' })
    acting = true
    try {
      const outcome = await sendVerb(seen, verb, body, photos)
      if (outcome.kind === 'sent' && outcome.answer) order.value = outcome.answer
      else if (outcome.kind !== 'queued') void load()
      return outcome
    } catch (thrown) {
      const { current, status } = asProblem(thrown)
      if (current !== undefined) order.value = current
      else if (status === 404 || status === 409 || status === 422) void load()
      throw thrown
    } finally {
      await nextTick()
      acting = false
    }
  }

  return { order, problem, busy, asOf: computed(() => readEarlierAt(order.value)), load, act }
}
