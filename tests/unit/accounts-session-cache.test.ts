import { describe, expect, it } from 'vitest'
import type { Account } from '../../domain/accounts/account.ts'
import { createSessionCache, type Session } from '../../services/accounts/session-cache.ts'

const account: Account = { districtId: 1, id: 'a', login: 'desk', name: '', role: 'desk', officeId: null, crewId: null, contractorId: null }
const at = (seconds: number) => new Date(1_700_000_000_000 + seconds * 1000)
const session = (tokenHash: string, of: Account = account): Session => ({ account: of, tokenHash, expiresAt: at(60) })

describe('what a process remembers of sessions', () => {
  it('is believed for a while and then asked again', () => {
    const cache = createSessionCache({ size: 10, ageMs: 5000 })
    cache.set(session('one'), at(0))
    expect(cache.get('one', at(4.9))).toEqual(session('one'))
    expect(cache.get('one', at(5))).toBeUndefined()
    expect(cache.get('one', at(4.9))).toBeUndefined()
  })

  it('counts its age from the read and not from the last use', () => {
    const cache = createSessionCache({ size: 10, ageMs: 5000 })
    cache.set(session('one'), at(0))
    for (const second of [1, 2, 3, 4]) expect(cache.get('one', at(second))).toBeDefined()
    expect(cache.get('one', at(5.1))).toBeUndefined()
  })

  it('never outlives the session, nor a clock that is set back', () => {
    const cache = createSessionCache({ size: 10, ageMs: 3_600_000 })
    cache.set(session('one'), at(0))
    expect(cache.get('one', at(60))).toBeUndefined()
    cache.set(session('one'), at(0))
    expect(cache.get('one', at(-1))).toBeUndefined()
  })

  it('forgets the session unused for longest when it is full', () => {
    const cache = createSessionCache({ size: 2, ageMs: 5000 })
    cache.set(session('one'), at(0))
    cache.set(session('two'), at(0))
    cache.get('one', at(1))
    cache.set(session('three'), at(1))
    expect(['one', 'two', 'three'].map((key) => cache.get(key, at(1)) !== undefined)).toEqual([true, false, true])
  })

  it('forgets all sessions of one account at once, and no other\'s', () => {
    const cache = createSessionCache({ size: 10, ageMs: 5000 })
    cache.set(session('one'), at(0))
    cache.set(session('two'), at(0))
    cache.set(session('three', { ...account, id: 'b' }), at(0))
    cache.set(session('four', { ...account, districtId: 2 }), at(0))
    cache.deleteOf(account)
    expect(['one', 'two', 'three', 'four'].map((key) => cache.get(key, at(1)) !== undefined)).toEqual([false, false, true, true])
  })
})
