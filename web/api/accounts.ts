import { answer, client } from './client.ts'
import type { components, operations } from './generated.ts'
import type { Role } from './types.ts'

type Schemas = components['schemas']
export type ManagedAccount = Schemas['ManagedAccount']
export type AccountPage = Schemas['ManagedAccounts']
/** The account, and the password that was made for it: in this answer only. */
export type FirstPassword = Schemas['AccountWithFirstPassword']
export type AccountQuery = NonNullable<operations['getAccounts']['parameters']['query']>

export interface AccountFields {
  name: string
  role: Role
  office: string | null
  crew: string | null
}

const at = (id: string) => ({ params: { path: { id } } })

/** A page of accounts by login. */
export function listAccounts(query: AccountQuery): Promise<AccountPage> {
  return answer(client.GET('/accounts', { params: { query } }))
}

export function addAccount(body: AccountFields & { login: string, password?: string }): Promise<FirstPassword> {
  return answer(client.POST('/accounts', { body }))
}

export function changeAccount(id: string, body: AccountFields): Promise<ManagedAccount> {
  return answer(client.PUT('/accounts/{id}', { ...at(id), body }))
}

export function disableAccount(id: string): Promise<ManagedAccount> {
  return answer(client.POST('/accounts/{id}/disable', at(id)))
}

export function enableAccount(id: string): Promise<ManagedAccount> {
  return answer(client.POST('/accounts/{id}/enable', at(id)))
}

export function endSessions(id: string): Promise<ManagedAccount> {
  return answer(client.DELETE('/accounts/{id}/sessions', at(id)))
}

/** Gives an account another password, made where none is given. */
export function resetPassword(id: string, password?: string): Promise<FirstPassword> {
  return answer(client.POST('/accounts/{id}/password', { ...at(id), body: password === undefined ? {} : { password } }))
}

/** Changes the own password; answers how many other sessions ended. */
export async function changeOwnPassword(current: string, next: string): Promise<number> {
  return (await answer(client.PUT('/me/password', { body: { current, next } }))).sessionsEnded
}
