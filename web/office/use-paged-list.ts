import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { rested } from '../shared/live/rested.ts'

/** How a list is measured and read; a page holds `every` rows and the first begins without a cursor. */
export interface ListSource<Row> {
  pages(): Promise<{ total: number, more: boolean, every: number, starts: string[] }>
  rows(cursor: string | undefined, limit: number): Promise<Row[]>
}

export interface PagedList<Row> {
  total: Ref<number>
  /** There are more than were counted. */
  more: Ref<boolean>
  phase: Ref<'loading' | 'ready' | 'failed'>
  /** True once loading has lasted 200 ms: a shorter wait shows no bars, they would only flicker. */
  slow: Ref<boolean>
  failure: ShallowRef<unknown>
  /** Ids that an event has changed; their rows fade once. */
  changed: ShallowRef<ReadonlySet<string>>
  /** Pages by their number, as far as they are read. */
  pages: ShallowRef<ReadonlyMap<number, readonly Row[]>>
  starts: Readonly<Ref<readonly string[]>>
  at(index: number): Row | undefined
  /** Where a row stands among those that are read; -1 where it is not. */
  indexOf(id: string | undefined): number
  /** These rows are in sight: reads their pages where they are missing or old. */
  want(from: number, to: number): void
  /** Reads these rows now. */
  load(from: number, to: number): Promise<Row[]>
  restart(): Promise<void>
  /** An event told of a row. */
  touch(id: string): void
  refresh(): void
}

export const pageLength = 200
const atOnce = 2

/**
 * A list of any length of which only what is looked at is read, in keyset pages of 200 whose beginnings the server names.
 * `refresh` measures anew and reads the pages in sight once more; the others are read again when they come into sight.
 */
export function usePagedList<Row extends { id: string }>(source: () => ListSource<Row>): PagedList<Row> {
  const total = ref(0)
  const more = ref(false)
  const phase = ref<'loading' | 'ready' | 'failed'>('loading')
  const slow = ref(false)
  const failure = shallowRef<unknown>(null)
  const changed: ShallowRef<ReadonlySet<string>> = shallowRef(new Set())
  const pages: ShallowRef<ReadonlyMap<number, readonly Row[]>> = shallowRef(new Map())
  const starts = ref<readonly string[]>([])
  // A list that was begun anew takes no answers of the one before.
  let turn = 0
  let reading = new Map<number, Promise<readonly Row[]>>()
  let old = new Set<number>()
  let inSight = { from: 0, to: 0 }
  // Where it is scrolled to, a page is read before it comes into sight.
  let ahead = 0
  let touched = new Set<string>()

  const pageOf = (index: number): number => Math.floor(index / pageLength)
  const at = (index: number): Row | undefined => pages.value.get(pageOf(index))?.[index % pageLength]

  function indexOf(id: string | undefined): number {
    if (id === undefined) return -1
    for (const [page, rows] of pages.value) {
      const place = rows.findIndex((row) => row.id === id)
      if (place >= 0) return page * pageLength + place
    }
    return -1
  }

  function put(page: number, rows: readonly Row[]): void {
    pages.value = new Map(pages.value).set(page, rows)
    old.delete(page)
  }

  function read(page: number): Promise<readonly Row[]> {
    const mine = turn
    const running = reading.get(page) ?? source().rows(page === 0 ? undefined : starts.value[page - 1], pageLength)
      .then((rows) => {
        if (mine === turn) put(page, rows)
        return rows
      })
      .finally(() => { if (mine === turn) reading.delete(page) })
    reading.set(page, running)
    return running
  }

  function missing(from: number, to: number): number[] {
    const first = pageOf(Math.max(0, from))
    const last = pageOf(Math.max(0, Math.min(total.value, to) - 1))
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n).filter((page) => !pages.value.has(page) || old.has(page))
  }

  let lookTimer: ReturnType<typeof setTimeout> | undefined
  function look(): void {
    lookTimer = undefined
    if (total.value === 0) return
    const { from, to } = inSight
    const coming = ahead > 0 ? missing(to, to + pageLength) : ahead < 0 ? missing(from - pageLength, from) : []
    for (const page of new Set([...missing(from - 20, to + 20), ...coming])) {
      if (reading.size >= atOnce) return
      if (reading.has(page)) continue
      read(page).then(look, (thrown: unknown) => {
        failure.value = thrown
        phase.value = 'failed'
      })
    }
  }

  function want(from: number, to: number): void {
    ahead = Math.sign(from - inSight.from) || ahead
    inSight = { from, to }
    // A drag of the scroll bar passes many pages and means one.
    lookTimer ??= setTimeout(look, 40)
  }

  async function load(from: number, to: number): Promise<Row[]> {
    const end = Math.min(to, total.value)
    await Promise.all(missing(from, end).filter((page) => !pages.value.has(page)).map(read))
    return Array.from({ length: Math.max(0, end - from) }, (_, n) => at(from + n)).filter((row) => row !== undefined)
  }

  function measured(found: Awaited<ReturnType<ListSource<Row>['pages']>>): void {
    total.value = found.total
    more.value = found.more
    starts.value = found.starts
  }

  async function restart(): Promise<void> {
    const mine = turn += 1
    reading = new Map()
    touched = new Set()
    phase.value = 'loading'
    const slowly = setTimeout(() => { if (mine === turn) slow.value = true }, 200)
    try {
      const asked = source()
      const [found, rows] = await Promise.all([asked.pages(), asked.rows(undefined, pageLength)])
      if (mine !== turn) return
      old = new Set()
      measured(found)
      pages.value = new Map([[0, rows]])
      phase.value = 'ready'
    } catch (thrown) {
      if (mine !== turn) return
      failure.value = thrown
      phase.value = 'failed'
    } finally {
      clearTimeout(slowly)
      if (mine === turn) slow.value = false
    }
  }

  const anew = rested(async () => {
    const mine = turn
    if (phase.value === 'loading') return
    const told = touched
    touched = new Set()
    const found = await source().pages()
    if (mine !== turn) return
    measured(found)
    old = new Set(pages.value.keys())
    const seen = missing(inSight.from, Math.max(inSight.to, 1))
    const rows = await Promise.all(seen.map(async (page) => [page, await source().rows(page === 0 ? undefined : starts.value[page - 1], pageLength)] as const))
    if (mine !== turn) return
    changed.value = told
    for (const [page, read] of rows) put(page, read)
    for (const page of pages.value.keys()) if (page * pageLength >= Math.max(1, found.total)) drop(page)
    phase.value = 'ready'
  })
  function drop(page: number): void {
    const rest = new Map(pages.value)
    rest.delete(page)
    pages.value = rest
  }

  onScopeDispose(() => {
    turn += 1
    clearTimeout(lookTimer)
    anew.stop()
  })

  return { total, more, phase, slow, failure, changed, pages, starts, at, indexOf, want, load, restart, touch: (id) => touched.add(id), refresh: anew.soon }
}
