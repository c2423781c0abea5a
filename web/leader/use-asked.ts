import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { RateDimension } from '../api/types.ts'
import { loadReference } from '../session/reference.ts'
import { useTimeWords } from '../shared/time/use-time-words.ts'
import { readAsked, secondsOf, writeAsked, type Asked } from './asked.ts'

/** What a page of rates is asked by its address, and how to ask it something else. `page` is the route's name. */
export function useAsked(page: string, usual: RateDimension = 'office') {
  const route = useRoute()
  const router = useRouter()
  const { now, localDay } = useTimeWords()
  void loadReference().catch(() => undefined)
  const today = computed(() => localDay(now.value))
  const asked = computed(() => readAsked(route.name === page ? route.query : {}, today.value, usual))

  function ask(change: Partial<Asked>): void {
    const next = { ...asked.value, ...change }
    const by2 = next.by2 !== undefined && secondsOf(next.by).includes(next.by2) ? next.by2 : undefined
    void router.replace({ query: writeAsked({ ...next, by2 }, usual) })
  }

  return { today, asked, ask }
}
