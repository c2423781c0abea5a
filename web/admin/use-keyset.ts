import { computed, shallowRef } from 'vue'
import { useLoad } from '../shared/feedback/use-load.ts'

/** Pages of a list, one after the other, under a question that may change: then it begins anew. */
export function useKeyset<Row>(read: (cursor: string | undefined) => Promise<{ rows: Row[], next: string | null }>) {
  const later = shallowRef<{ rows: Row[], next: string | null }[]>([])
  const refused = shallowRef<unknown>()
  const first = useLoad(() => read(undefined))
  const rows = computed(() => [...(first.data.value?.rows ?? []), ...later.value.flatMap((page) => page.rows)])
  const next = computed(() => (later.value.length > 0 ? later.value.at(-1)?.next : first.data.value?.next) ?? null)

  async function reload(): Promise<void> {
    later.value = []
    refused.value = undefined
    await first.load()
  }

  async function more(): Promise<void> {
    const cursor = next.value
    if (cursor === null) return
    refused.value = undefined
    try {
      const page = await read(cursor)
      if (next.value === cursor) later.value = [...later.value, page]
    } catch (thrown) {
      refused.value = thrown
    }
  }

  return { rows, next, reload, more, loaded: computed(() => first.data.value !== undefined), problem: computed(() => first.problem.value ?? refused.value) }
}
