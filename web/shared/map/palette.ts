import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'

const tokens = ['sunken', 'surface', 'line', 'line-2', 'ink', 'ink-2', 'accent', 'accent-w', 'danger', 'warn', 'map-1', 'map-2', 'state-desk', 'state-office', 'state-check', 'state-closed', 'state-returned', 'state-suspended'] as const
export type Palette = Readonly<Record<(typeof tokens)[number], string>> & { readonly font: string }

/** The colours of tokens.css as they are now; a canvas can't read them by name. */
export function usePalette(): ShallowRef<Palette> {
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const palette = shallowRef(readPalette())
  const change = (): void => { palette.value = readPalette() }
  dark.addEventListener('change', change)
  onScopeDispose(() => dark.removeEventListener('change', change))
  return palette
}

function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement)
  const read = (name: string): string => style.getPropertyValue(`--${name}`).trim()
  return { ...Object.fromEntries(tokens.map((name) => [name, read(name)])) as Record<(typeof tokens)[number], string>, font: read('font') }
}
