import { onScopeDispose, ref, type Ref } from 'vue'

/** Whether the window is at least so many CSS pixels wide. */
export function useWide(pixels: number): Ref<boolean> {
  const query = window.matchMedia(`(min-width: ${pixels}px)`)
  const wide = ref(query.matches)
  const listen = (event: MediaQueryListEvent): void => { wide.value = event.matches }
  query.addEventListener('change', listen)
  onScopeDispose(() => query.removeEventListener('change', listen))
  return wide
}
