import { computed, onScopeDispose, ref, watch, type Ref } from 'vue'

export interface RowWindow {
  /** The first row that is drawn, and the first after it that is not. */
  from: Ref<number>
  to: Ref<number>
  /** Brings a row into sight, moving no further than it must. */
  show(index: number): void
}

/** Rows drawn beyond the visible ones, so that a turn of the wheel meets no empty ground. */
const beyond = 8

/**
 * Which of many rows of one height are drawn: those in sight of the scroller and a few around. `space` is the element as
 * high as all of them. However far it is scrolled, some 35 rows stand in the document (tests/browser/desk-long.test.ts).
 */
export function useRowWindow({ scroller, space, total, height }: {
  scroller: Readonly<Ref<HTMLElement | null>>, space: Readonly<Ref<HTMLElement | null>>, total: () => number, height: () => number
}): RowWindow {
  const top = ref(0)
  const sight = ref(0)
  // What stands above the rows in the scroller and stays there.
  const head = ref(0)

  function look(): void {
    const box = scroller.value
    if (box === null) return
    head.value = space.value?.offsetTop ?? 0
    top.value = box.scrollTop
    sight.value = box.clientHeight
  }
  const observer = new ResizeObserver(look)
  watch(scroller, (now, before) => {
    before?.removeEventListener('scroll', look)
    observer.disconnect()
    if (now === null) return
    now.addEventListener('scroll', look, { passive: true })
    observer.observe(now)
    look()
  }, { immediate: true, flush: 'post' })
  watch([space, total], look, { flush: 'post' })
  onScopeDispose(() => {
    scroller.value?.removeEventListener('scroll', look)
    observer.disconnect()
  })

  const from = computed(() => Math.min(Math.max(0, total() - 1), Math.max(0, Math.floor((top.value - head.value) / height()) - beyond)))
  const to = computed(() => Math.min(total(), Math.ceil((top.value - head.value + sight.value) / height()) + beyond))

  function show(index: number): void {
    const box = scroller.value
    if (box === null) return
    const begin = index * height()
    if (begin < box.scrollTop) box.scrollTop = begin
    else if (begin + height() > box.scrollTop + box.clientHeight - head.value) box.scrollTop = begin + height() - box.clientHeight + head.value
    look()
  }

  return { from, to, show }
}
