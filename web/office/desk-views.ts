import type { IconName } from '../shared/icon/icons.ts'
import type { OrderCounts, Role, State, ViewCounts } from '../api/types.ts'

/** A view that everybody of a role has. */
export interface BuiltInView {
  /** Name of its words in office.… */
  words: string
  icon: IconName
  query: Record<string, string>
  count?: Exclude<keyof ViewCounts, 'views'>
}

const dueToday: BuiltInView = { words: 'dueToday', icon: 'star', query: { due: 'today' }, count: 'dueToday' }
const reworked: BuiltInView = { words: 'reworked', icon: 'star', query: { reworked: 'true' }, count: 'reworked' }
const closed: BuiltInView = { words: 'closed', icon: 'check', query: { state: 'closed' } }

export function builtInViews(role: Role | undefined): BuiltInView[] {
  if (role === 'office') return [dueToday, { words: 'toConfirm', icon: 'star', query: { state: 'fixed' }, count: 'toConfirm' }, reworked, closed]
  return [dueToday, reworked, closed]
}

const officeTabs: State[] = ['dispatched', 'assigned', 'working', 'fixed', 'rectified']
const deskTabs: State[] = ['pending', 'filed', 'returned', ...officeTabs]
const sometimes: State[] = ['checking', 'rechecking', 'suspended']

/** The states that have a tab: what the role lives with, and the rare ones while there is such an order. */
export function tabsOf(role: Role | undefined, counts: OrderCounts | undefined): State[] {
  const tabs = role === 'office' ? officeTabs : deskTabs
  return [...tabs, ...sometimes.filter((state) => (counts?.byState[state] ?? 0) > 0)]
}
