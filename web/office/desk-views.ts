import type { OrderCounts, Role, State } from '../api/types.ts'

export interface DeskView {
  /** Name of its words in office.… */
  words: string
  states: State[]
}

/** What each desk is waited for: the states whose next act is its own. */
export function viewsOf(role: Role | undefined): DeskView[] {
  if (role === 'office') return [{ words: 'unassigned', states: ['dispatched'] }, { words: 'toConfirm', states: ['fixed'] }]
  return [
    { words: 'toFile', states: ['pending'] },
    { words: 'toDispatch', states: ['filed'] },
    { words: 'sentBack', states: ['returned'] },
    { words: 'toCheck', states: ['rectified'] },
  ]
}

const officeTabs: State[] = ['dispatched', 'assigned', 'working', 'fixed', 'rectified']
const deskTabs: State[] = ['pending', 'filed', 'returned', ...officeTabs]
const sometimes: State[] = ['checking', 'rechecking', 'suspended']

/** The states that have a tab: what the role lives with, and the rare ones while there is such an order. */
export function tabsOf(role: Role | undefined, counts: OrderCounts | undefined): State[] {
  const tabs = role === 'office' ? officeTabs : deskTabs
  return [...tabs, ...sometimes.filter((state) => (counts?.byState[state] ?? 0) > 0)]
}

export function sumOf(counts: OrderCounts, states: readonly State[]): number {
  return states.reduce((sum, state) => sum + (counts.byState[state] ?? 0), 0)
}
