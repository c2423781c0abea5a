import { roles } from '../../domain/accounts/account.ts'
import type { Account } from '../../domain/accounts/account.ts'
import { listAccounts, readAccount, type AccountView, type AdministerDeps } from '../../services/accounts/administer/account-view.ts'
import { addAccount } from '../../services/accounts/administer/add-account.ts'
import { disableAccount, editAccount, enableAccount, endSessions } from '../../services/accounts/administer/change-account.ts'
import { changeOwnPassword, resetPassword } from '../../services/accounts/administer/passwords.ts'
import type { SignInThrottle } from '../../services/accounts/sign-in-throttle.ts'
import { authenticate } from '../http/authenticate.ts'
import { problems } from '../http/problem-doc.ts'
import { defineRoute, type Route } from '../http/route.ts'
import * as schemas from './schemas.ts'

export interface AccountDeps extends AdministerDeps {
  readonly throttle: SignInThrottle
}

const access = ['admin'] as const
// What is said here once must not stay in any cache.
const unstored = { 'Cache-Control': 'no-store' }
const one = { description: 'the account', schema: schemas.accountSchema }

/** The accounts of a district, kept by its admins, and everybody's own password. */
export function accountRoutes(deps: AccountDeps): Route[] {
  return [...readRoutes(deps), ...changeRoutes(deps), ...passwordRoutes(deps)]
}

function readRoutes(deps: AccountDeps): Route[] {
  return [
    defineRoute({
      method: 'get', path: '/accounts', tag: 'accounts', access, summary: 'Accounts of the district by login, in keyset pages',
      query: schemas.accountsQuery,
      responses: { 200: { description: 'a page', schema: schemas.accountsSchema }, ...problems(400, 401, 403) },
      handle: async ({ account, query: { limit, cursor, ...filter } }) => ({ status: 200, body: await listAccounts(deps, account, filter, { limit, cursor }), headers: unstored }),
    }),
    defineRoute({
      method: 'get', path: '/accounts/{id}', tag: 'accounts', access, summary: 'One account',
      params: schemas.accountParams,
      responses: { 200: one, ...problems(400, 401, 403, 404) },
      handle: async ({ account, params }) => ({ status: 200, body: await readAccount(deps.database, deps.clock, account, params.id), headers: unstored }),
    }),
  ]
}

function changeRoutes(deps: AccountDeps): Route[] {
  const act = (method: 'post' | 'delete', path: string, summary: string, work: (deps: AccountDeps, caller: Account, id: string) => Promise<AccountView>) => defineRoute({
    method, path, tag: 'accounts', access, summary, params: schemas.accountParams,
    responses: { 200: one, ...problems(400, 401, 403, 404, 409, 422) },
    handle: async ({ account, params }) => ({ status: 200, body: await work(deps, account, params.id) }),
  })
  return [
    defineRoute({
      method: 'post', path: '/accounts', tag: 'accounts', access, summary: 'Adds an account; a password that is made is in this answer only',
      body: schemas.accountBody,
      responses: { 201: { description: 'it is there now', schema: schemas.firstPasswordSchema }, ...problems(400, 401, 403, 409, 422) },
      handle: async ({ account, body }) => ({ status: 201, body: await addAccount(deps, account, body), headers: unstored }),
    }),
    defineRoute({
      method: 'put', path: '/accounts/{id}', tag: 'accounts', access, summary: 'Changes name, role or unit; where role or unit change its sessions end',
      params: schemas.accountParams, body: schemas.accountChange,
      responses: { 200: one, ...problems(400, 401, 403, 404, 409, 422) },
      handle: async ({ account, params, body }) => ({ status: 200, body: await editAccount(deps, account, params.id, body) }),
    }),
    act('post', '/accounts/{id}/disable', 'Nobody signs in by it any more, and its sessions end', disableAccount),
    act('post', '/accounts/{id}/enable', 'It may sign in again', enableAccount),
    act('delete', '/accounts/{id}/sessions', 'Ends all its sessions, everywhere within ten seconds', endSessions),
  ]
}

function passwordRoutes(deps: AccountDeps): Route[] {
  return [
    defineRoute({
      method: 'post', path: '/accounts/{id}/password', tag: 'accounts', access, summary: 'Gives it another password, in this answer only; its sessions end',
      params: schemas.accountParams, body: schemas.passwordBody,
      responses: { 200: { description: 'the account, and the password that was made', schema: schemas.firstPasswordSchema }, ...problems(400, 401, 403, 404, 422) },
      handle: async ({ account, params, body }) => ({ status: 200, body: await resetPassword(deps, account, params.id, body.password), headers: unstored }),
    }),
    defineRoute({
      method: 'put', path: '/me/password', tag: 'accounts', access: roles, summary: 'Changes the caller\'s own password; the other sessions of the account end',
      body: schemas.ownPasswordBody,
      responses: {
        200: { description: 'it is the new one now', schema: schemas.ownPasswordAnswer }, ...problems(400, 401, 422),
        429: { description: 'too many failures of this login or address; Retry-After says how many seconds to wait' },
      },
      async handle({ account, body, req }) {
        const { sessionTokenHash: tokenHash } = await authenticate(deps.sessions, req)
        return { status: 200, body: { sessionsEnded: await changeOwnPassword(deps, account, { ...body, address: req.ip ?? '', tokenHash }) }, headers: unstored }
      },
    }),
  ]
}
