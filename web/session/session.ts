import { computed, shallowRef, watch } from 'vue'
import { asProblem } from '../api/api-problem.ts'
import { callAs } from '../api/client.ts'
import * as api from '../api/session.ts'
import { forgetReads } from './forget-reads.ts'
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
  asking ??= finishLeaving().then(api.readMe)
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
  remember(null)
  forgetReference()
  account.value = found
  return found
}

const leavingKey = 'zhenggai.leaving'

/** Forgets the account at once. The server is told; if it can't be reached, it is told before anybody is asked for again. */
export async function signOut(): Promise<void> {
  remember('1')
  await api.signOut().then(() => { remember(null) }, (thrown: unknown) => { if (asProblem(thrown).status === 401) remember(null) })
  forgetSession()
}

/** Whoever signed out without a network is out: the cookie that is still here must not let the next person in. */
async function finishLeaving(): Promise<void> {
  if (remembered() === null) return
  await api.signOut().catch((thrown: unknown) => {
    const problem = asProblem(thrown)
    if (problem.status !== 401) throw problem
  })
  remember(null)
}

function remember(value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(leavingKey)
    else localStorage.setItem(leavingKey, value)
  } catch {
    // A browser that forbids storage: then only the server's answer counts.
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(leavingKey)
  } catch {
    return null
  }
}

export function forgetSession(): void {
  forgetReads()
  account.value = null
  forgetReference()
}
