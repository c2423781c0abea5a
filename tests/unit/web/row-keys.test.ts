import { describe, expect, it } from 'vitest'
import { createRowKeys } from '../../../web/shared/rows/row-keys.ts'

describe('the keys of drawn rows', () => {
  it('stay with a row, also where it moves, and go over to one that comes when it has left', () => {
    const keysOf = createRowKeys()
    const first = keysOf(['a', 'b', 'c'], undefined)
    expect(new Set(first.values()).size).toBe(3)
    const moved = keysOf(['new', 'a', 'b'], undefined)
    expect([moved.get('a'), moved.get('b'), moved.get('new')]).toEqual([first.get('a'), first.get('b'), first.get('c')])
  })

  it('of the row in focus go to no other', () => {
    const keysOf = createRowKeys()
    const first = keysOf(['a', 'b'], undefined)
    const next = keysOf(['c', 'd'], 'a')
    expect([...next.values()]).toContain(first.get('b'))
    expect([...next.values()]).not.toContain(first.get('a'))
  })
})
