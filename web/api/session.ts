import { answer, client } from './client.ts'
import type { Account } from './types.ts'

/** Signs in; the cookie that comes with the answer is the session. Throws wrong-credentials, too-many-attempts. */
export async function signIn(login: string, password: string): Promise<Account> {
  const { account } = await answer(client.POST('/sessions', { body: { login, password } }))
  return account
}

export async function signOut(): Promise<void> {
  await answer(client.DELETE('/sessions/current'))
}

/** Who is signed in; throws a problem of status 401 when nobody is. */
export async function readMe(): Promise<Account> {
  const { account } = await answer(client.GET('/me'))
  return account
}
