import { onScopeDispose, ref } from 'vue'

/** The key of each act at the desk; letters as in the design's key row. */
export const keyOfVerb: Readonly<Record<string, string>> = {
  assign: 'a', confirm: 'c', redo: 'd', return: 'r', note: 'n', dispatch: 'p', file: 'f', 'ask-extension': 'e', 'ask-suspension': 'u', whistle: 'w',
  'send-to-check': 's', 'send-to-recheck': 's', 'grant-extension': 'g', 'grant-suspension': 'g', 'grant-withdrawal': 'g', uphold: 'g', conclude: 'l', reply: 'y', merge: 'm',
}

/** The verbs that a key may mean; an order offers one of them at a time, or the first is taken. */
export function verbsOfKey(key: string): string[] {
  return Object.keys(keyOfVerb).filter((verb) => keyOfVerb[verb] === key)
}

const storageKey = 'zhenggai.desk-keys'

function remembered(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off'
  } catch {
    return true
  }
}

/** Whether single keys act; some readers' own software uses them. */
export const keysOn = ref(remembered())

export function switchKeys(on: boolean): void {
  keysOn.value = on
  try {
    localStorage.setItem(storageKey, on ? 'on' : 'off')
  } catch {
    // holds until the page is left
  }
}

const typing = 'input:not([type="checkbox"]), textarea, select, [contenteditable], [role="combobox"], [role="dialog"], dialog, .el-popper'

/**
 * Listens for single keys while the caller lives: not while typing (a box that is ticked is not typed into), not in a dialog, not with Ctrl, Alt or Meta.
 * A handler that answers true has used the key.
 */
export function useDeskKeys(handle: (key: string, event: KeyboardEvent) => boolean): void {
  // Seen before anybody hears the key: Escape closes a dialog, and is not for the page behind it as well.
  let dialogUp = false
  const look = (): void => { dialogUp = document.querySelector('.el-overlay:not([style*="display: none"]) .el-dialog') !== null }
  function listen(event: KeyboardEvent): void {
    if (!keysOn.value || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return
    if (event.target instanceof Element && event.target.closest(typing) !== null) return
    if (dialogUp) return
    if (handle(event.key, event)) event.preventDefault()
  }
  window.addEventListener('keydown', look, true)
  window.addEventListener('keydown', listen)
  onScopeDispose(() => {
    window.removeEventListener('keydown', look, true)
    window.removeEventListener('keydown', listen)
  })
}
