import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue'

/** One page of a keyset-paged list. */
export interface KeysetPage<Row> {
  rows: Row[]
  next: string | null
}

export type ReadPage<Row> = (cursor: string | undefined, limit: number) => Promise<KeysetPage<Row>>

export interface KeysetList<Row> {
  rows: ShallowRef<Row[]>
  next: Ref<string | null>
  phase: Ref<'loading' | 'ready' | 'failed'>
  /** True once loading has lasted 200 ms: a shorter wait shows no bars, they would only flicker. */
  slow: Ref<boolean>
  failure: ShallowRef<unknown>
  /** Ids whose version moved at the last refresh; their rows fade once. */
  changed: ShallowRef<ReadonlySet<string>>
  restart(): Promise<void>
  more(): Promise<void>
  refresh(): void
}

const pageSize = 50
const pageLimit = 200
const refreshAfter = 150

/**
 * A list read page by page. `restart` begins anew, `more` adds the next page, `refresh` reads what is shown once more
 * and tells which rows changed; refreshes are coalesced, so a storm of events costs one read at a time.
 */
export function useKeysetList<Row extends { id: string; version: number }>(read: ReadPage<Row>): KeysetList<Row> {
  const rows: ShallowRef<Row[]> = shallowRef([])
  const next = ref<string | null>(null)
  const phase = ref<'loading' | 'ready' | 'failed'>('loading')
  const slow = ref(false)
  const failure = shallowRef<unknown>(null)
  const changed: ShallowRef<ReadonlySet<string>> = shallowRef(new Set())
  let running = new AbortController()
  let refreshing = false
  let again = false
  let timer: ReturnType<typeof setTimeout> | undefined

  async function guarded(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    running.abort()
    running = new AbortController()
    const { signal } = running
    const slowly = setTimeout(() => (slow.value = true), 200)
    phase.value = 'loading'
    try {
      await work(signal)
      if (!signal.aborted) phase.value = 'ready'
    } catch (error) {
      if (signal.aborted) return
      failure.value = error
      phase.value = 'failed'
    } finally {
      clearTimeout(slowly)
      if (!signal.aborted) {
        slow.value = false
        if (again) refresh()
      }
    }
  }

  const restart = () =>
    guarded(async (signal) => {
      const page = await read(undefined, pageSize)
      if (signal.aborted) return
      rows.value = page.rows
      next.value = page.next
    })

  const more = async () => {
    const cursor = next.value
    if (cursor === null || phase.value === 'loading') return
    await guarded(async (signal) => {
      const page = await read(cursor, pageSize)
      if (signal.aborted) return
      const known = new Set(rows.value.map((row) => row.id))
      rows.value = [...rows.value, ...page.rows.filter((row) => !known.has(row.id))]
      next.value = page.next
    })
  }

  async function readShown(signal: AbortSignal): Promise<KeysetPage<Row>> {
    const wanted = Math.max(pageSize, rows.value.length)
    const found: Row[] = []
    let cursor: string | null | undefined
    do {
      const page: KeysetPage<Row> = await read(cursor ?? undefined, Math.min(pageLimit, wanted - found.length))
      found.push(...page.rows)
      cursor = page.next
    } while (cursor !== null && found.length < wanted && !signal.aborted)
    return { rows: found, next: cursor }
  }

  async function refreshNow(): Promise<void> {
    if (refreshing || phase.value === 'loading') {
      again = true
      return
    }
    refreshing = true
    const { signal } = running
    try {
      const page = await readShown(signal)
      if (signal.aborted) return
      const before = new Map(rows.value.map((row) => [row.id, row.version]))
      changed.value = new Set(page.rows.filter((row) => before.get(row.id) !== row.version).map((row) => row.id))
      rows.value = page.rows
      next.value = page.next
      phase.value = 'ready'
    } catch {
      // What is shown stays; the stream's own state tells that it is no longer live.
    } finally {
      refreshing = false
      if (again) refresh()
    }
  }

  function refresh(): void {
    again = false
    // Not put off by the next event: a storm would put it off for ever.
    timer ??= setTimeout(() => {
      timer = undefined
      void refreshNow()
    }, refreshAfter)
  }

  onScopeDispose(() => {
    running.abort()
    clearTimeout(timer)
  })

  return { rows, next, phase, slow, failure, changed, restart, more, refresh }
}
