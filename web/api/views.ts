import { answer, client } from './client.ts'
import type { SavedView, ViewCounts, ViewQuery } from './types.ts'

/** The reader's own saved views, in the reader's order. */
export async function readViews(): Promise<SavedView[]> {
  return (await answer(client.GET('/views'))).views
}

export function addView(name: string, query: ViewQuery): Promise<SavedView> {
  return answer(client.POST('/views', { body: { name, query } }))
}

/** Renames a view, refills it, or moves it to a place among the others (from 0). */
export function changeView(id: string, change: { name?: string, query?: ViewQuery, place?: number }): Promise<SavedView> {
  return answer(client.PUT('/views/{id}', { params: { path: { id } }, body: change }))
}

export async function removeView(id: string): Promise<void> {
  await answer(client.DELETE('/views/{id}', { params: { path: { id } } }))
}

/** How many open orders the navigation's entries and the saved views hold. */
export function countViews(): Promise<ViewCounts> {
  return answer(client.GET('/views/counts'))
}
