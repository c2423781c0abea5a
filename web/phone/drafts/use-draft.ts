import { onScopeDispose, ref, toRaw, watch, type Ref } from 'vue'
import { firstScreen } from '../offline/first-screen.ts'
import { dropDraft, keepDraft, outbox, readDraft } from '../offline/outbox.ts'
import type { PhotoTray } from '../photos/photo-tray.ts'
import type { DraftNeeds } from './draft.ts'

/** How long after the last change a form is written down. */
const pause = 400

export interface KeptForm {
  /** What the page shows was found on this device. */
  restored: Ref<boolean>
  /** Resolves once it is known whether there is a draft, and the form holds it. */
  opened: Promise<void>
  /** Empties the form; its draft is gone. */
  clear(): void
  /** Nobody will want it any more: the draft goes, whatever the form still shows. */
  drop(): Promise<void>
  /** Does what sends the form. Nothing is written down meanwhile; what was not taken is kept on. */
  sending<T>(send: () => Promise<T>): Promise<T>
}

interface Form<Said extends object> {
  /** One for each form, and for what it is about. */
  key: string
  needs: DraftNeeds
  said: Said
  trays: Readonly<Record<string, PhotoTray>>
  /** Nothing that anybody would miss; by default: said as it was at first, and no photos. */
  isBlank?: (said: Said) => boolean
  empty?: () => void
}

const copyOf = <Said extends object>(said: Said): Record<string, unknown> => JSON.parse(JSON.stringify(toRaw(said))) as Record<string, unknown>

/**
 * Keeps a form on the device while it is filled in, and fills it in again when its page is opened anew, whatever closed it.
 * Nothing is fetched for it before the first screen stands; what was said or taken by then stays.
 */
export function useDraft<Said extends object>({ key, needs, said, trays, ...form }: Form<Said>): KeptForm {
  const account = outbox.account
  const first = copyOf(said)
  const restored = ref(false)
  let ready = false
  let over = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const shots = () => Object.values(trays).flatMap(({ photos }) => photos)
  const isBlank = form.isBlank ?? ((now) => JSON.stringify(now) === JSON.stringify(first))
  const mine = () => !over && ready && account !== null && outbox.account === account
  const wasBlank = isBlank(said) && shots().length === 0

  async function read(): Promise<void> {
    await firstScreen
    if (account === null || outbox.account !== account) return
    // A form that its module still holds is newer than what was written down of it.
    const draft = wasBlank ? await readDraft(key).catch(() => undefined) : undefined
    if (draft !== undefined && !over) {
      const now = copyOf(said)
      const untouched = Object.entries(draft.said).filter(([field]) => isBlank(said) || JSON.stringify(now[field]) === JSON.stringify(first[field]))
      Object.assign(said, Object.fromEntries(untouched))
      for (const [name, own] of Object.entries(draft.trays)) trays[name]?.restore(own)
      restored.value = true
    }
    ready = true
    if (!isBlank(said) || shots().length > 0) plan()
  }
  const opened = read()

  async function save(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    if (!mine()) return
    if (isBlank(said) && shots().length === 0) {
      restored.value = false
      return dropDraft(key)
    }
    const words = copyOf(said)
    const kept = await Promise.all(Object.entries(trays).map(async ([name, tray]) => [name, await tray.shots()] as const))
    if (mine()) await keepDraft({ key, needs, said: words, trays: Object.fromEntries(kept) })
  }
  let saving = Promise.resolve()
  const saveNow = () => { saving = save().catch(() => undefined) }

  function plan(): void {
    if (!ready || over) return
    clearTimeout(timer)
    timer = setTimeout(saveNow, pause)
  }
  watch([() => JSON.stringify(said), () => shots().map((one) => one.key).join()], plan)

  // Whoever turns to another app may never come back to this page.
  const leaving = () => { if (document.visibilityState === 'hidden' && timer !== undefined) saveNow() }
  document.addEventListener('visibilitychange', leaving)
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', leaving)
    if (timer !== undefined) saveNow()
  })

  return {
    restored, opened,
    clear() {
      Object.assign(said, structuredClone(first))
      for (const tray of Object.values(trays)) tray.clear()
      form.empty?.()
      restored.value = false
      saveNow()
    },
    async drop() {
      await opened
      clearTimeout(timer)
      timer = undefined
      if (account !== null && outbox.account === account) await dropDraft(key).catch(() => undefined)
    },
    async sending(send) {
      over = true
      clearTimeout(timer)
      timer = undefined
      // What is being written down must not arrive after the item that drops it.
      await saving
      try {
        return await send()
      } catch (thrown) {
        over = false
        plan()
        throw thrown
      }
    },
  }
}
