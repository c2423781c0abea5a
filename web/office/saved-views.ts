import { shallowRef } from 'vue'
import * as api from '../api/views.ts'
import type { SavedView, ViewCounts, ViewQuery } from '../api/types.ts'

/** The reader's own saved views and how many orders the navigation holds; read once a page, then kept live. */
export const savedViews = shallowRef<readonly SavedView[]>([])
export const viewCounts = shallowRef<ViewCounts>()

export async function loadViews(): Promise<void> {
  savedViews.value = await api.readViews()
}

/** What can't be read keeps its last value. */
export async function loadViewCounts(): Promise<void> {
  viewCounts.value = await api.countViews()
}

export async function saveView(name: string, query: ViewQuery): Promise<void> {
  const view = await api.addView(name, query)
  savedViews.value = [...savedViews.value, view]
  await loadViewCounts().catch(() => undefined)
}

export async function renameView(id: string, name: string): Promise<void> {
  const changed = await api.changeView(id, { name })
  savedViews.value = savedViews.value.map((view) => (view.id === id ? changed : view))
}

/** Moves a view up (-1) or down (1) by one; it stands there at once, and goes back where the server did not take it. */
export async function moveView(id: string, by: number): Promise<void> {
  const before = savedViews.value
  const at = before.findIndex((view) => view.id === id)
  const view = before[at]
  const place = at + by
  if (view === undefined || place < 0 || place >= before.length) return
  savedViews.value = before.toSpliced(at, 1).toSpliced(place, 0, view)
  await api.changeView(id, { place }).catch((thrown: unknown) => {
    savedViews.value = before
    throw thrown
  })
}

export async function deleteView(id: string): Promise<void> {
  await api.removeView(id)
  savedViews.value = savedViews.value.filter((view) => view.id !== id)
}

/** Another account's views are none of the next one's. */
export function forgetViews(): void {
  savedViews.value = []
  viewCounts.value = undefined
}
