import { computed, shallowRef, watch } from 'vue'
import { asProblem } from '../api/api-problem.ts'
import { callAs } from '../api/client.ts'
import * as api from '../api/session.ts'
import { forgetReference } from './reference.ts'
import type { Account } from '../api/types.ts'

/** Who is signed in; undefined while nobody has asked yet, null when nobody is. */
export const account = shallowRef<Account | null | undefined>(undefined)
watch(account, (found) => callAs(found?.id ?? null), { flush: 'sync' })
export const district = computed(() => account.value?.district)
export const role = computed(() => account.value?.role)

let asking: Promise<Account | null> | undefined

/** The account of the session's cookie, asked for once a page load. A network failure is thrown, not taken for "nobody". */
export function whoAmI(): Promise<Account | null> {
  if (account.value !== undefined) return Promise.resolve(account.value)
  asking ??= api.readMe()
    .catch((thrown: unknown) => {
      const problem = asProblem(thrown)
      if (problem.status === 401) return null
      throw problem
    })
    .then((found) => { account.value = found; return found })
    .finally(() => { asking = undefined })
  return asking
}

export async function signIn(login: string, password: string): Promise<Account> {
  const found = await api.signIn(login, password)
  forgetReference()
  account.value = found
  return found
}

/** Forgets the account at once; the server is told, and if it can't be reached the cookie ends by its age. */
export async function signOut(): Promise<void> {
  await api.signOut().catch(() => undefined)
  forgetSession()
}

export function forgetSession(): void {
  account.value = null
  forgetReference()
}
