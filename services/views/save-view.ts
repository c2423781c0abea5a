import { v7 as uuid } from 'uuid'
import type { Account } from '../../domain/accounts/account.ts'
import { DomainError } from '../../domain/errors.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database.ts'
import { deleteView, insertView, lockViews, placeViews, updateView, viewsOf, type SavedView, type ViewQuery } from './store.ts'

/** How many views an account may keep. */
export const mostViews = 30

export interface ViewsDeps {
  readonly database: Database
  readonly clock: Clock
}

/** The account's own views, in its own order. */
export function readViews({ database }: Pick<ViewsDeps, 'database'>, account: Account): Promise<SavedView[]> {
  return viewsOf(database, account, mostViews)
}

/** Keeps a filter under a name, last in the list. Throws too-many-views. */
export function addView({ database, clock }: ViewsDeps, account: Account, given: { readonly name: string; readonly query: ViewQuery }): Promise<SavedView> {
  return database.transaction(async (tx) => {
    await lockViews(tx, account)
    if ((await viewsOf(tx, account, mostViews)).length >= mostViews) throw new DomainError('too-many-views')
    const view = { id: uuid({ msecs: clock.now().getTime() }), ...given }
    await insertView(tx, account, view)
    return view
  })
}

export interface ViewChange {
  readonly name?: string
  readonly query?: ViewQuery
  /** Where it stands among the account's views, from 0; beyond the end: last. */
  readonly place?: number
}

/** Renames, refills or moves a view of the account's own. Throws not-found, also for what is somebody else's. */
export function changeView({ database }: Pick<ViewsDeps, 'database'>, account: Account, id: string, change: ViewChange): Promise<SavedView> {
  return database.transaction(async (tx) => {
    await lockViews(tx, account)
    const views = await viewsOf(tx, account, mostViews)
    const before = views.find((view) => view.id === id)
    if (before === undefined) throw new DomainError('not-found')
    const after = { id, name: change.name ?? before.name, query: change.query ?? before.query }
    await updateView(tx, account, after)
    if (change.place !== undefined) {
      const others = views.flatMap((view) => (view.id === id ? [] : [view.id]))
      await placeViews(tx, account, others.toSpliced(change.place, 0, id))
    }
    return after
  })
}

/** Forgets a view of the account's own. Throws not-found. */
export async function removeView({ database }: Pick<ViewsDeps, 'database'>, account: Account, id: string): Promise<void> {
  if (!await deleteView(database, account, id)) throw new DomainError('not-found')
}
