import { describe, expect, it } from 'vitest'
import { createTimeReader } from '../../services/history/source-time.ts'

const read = createTimeReader('America/New_York', 'mdy')
const iso = (text: string): string | null => read(text)?.instant.toISOString() ?? null

describe('a time of a source', () => {
  it.each([
    ['2018-01-01 02:39:14', '2018-01-01T07:39:14.000Z'],
    ['2018-07-01T02:39:14', '2018-07-01T06:39:14.000Z'],
    ['2018-07-01 02:39', '2018-07-01T06:39:00.000Z'],
    ['2018/7/1 2:39:14', '2018-07-01T06:39:14.000Z'],
    ['2018-01-01 02:39:14.123456', '2018-01-01T07:39:14.123Z'],
    ['2018-01-01 02:39:14.1', '2018-01-01T07:39:14.100Z'],
    ['2018-01-01', '2018-01-01T05:00:00.000Z'],
    ['01/31/2018 02:39:14 PM', '2018-01-31T19:39:14.000Z'],
    ['1/31/2018 12:05 AM', '2018-01-31T05:05:00.000Z'],
    ['1/31/2018 12:05:00 p.m.', '2018-01-31T17:05:00.000Z'],
    ['2018-01-01T02:39:14Z', '2018-01-01T02:39:14.000Z'],
    ['2018-01-01 02:39:14+00', '2018-01-01T02:39:14.000Z'],
    ['2018-01-01 02:39:14.5-05:00', '2018-01-01T07:39:14.500Z'],
    ['2018-01-01T02:39:14+0545', '2017-12-31T20:54:14.000Z'],
    ['2018-01-01 02:39:14 UTC', '2018-01-01T02:39:14.000Z'],
  ])('%s is %s', (text, instant) => {
    expect(iso(text)).toBe(instant)
  })

  it.each(['', 'now', '2018-13-01', '2018-02-29', '31/01/2018', '2018-01-01 24:00:00', '2018-01-01 10:60', '2018-01-01 13:00 PM', '0018-01-01', '2018-01-01 10:00:00 EST', '20180101'])('%s is none', (text) => {
    expect(iso(text)).toBeNull()
  })

  it('that the spring night leaves out counts on from before it', () => {
    expect(iso('2018-03-11 01:59:59')).toBe('2018-03-11T06:59:59.000Z')
    expect(iso('2018-03-11 02:00:00')).toBe('2018-03-11T07:00:00.000Z')
    expect(iso('2018-03-11 02:30:00')).toBe(iso('2018-03-11 03:30:00'))
  })

  it('that the autumn night has twice is the earlier one, and the later one is known', () => {
    expect(read('2018-11-04 01:30:00')).toEqual({ instant: new Date('2018-11-04T05:30:00Z'), later: new Date('2018-11-04T06:30:00Z') })
    expect(read('2018-11-04 02:00:00')).toEqual({ instant: new Date('2018-11-04T07:00:00Z'), later: null })
  })

  it('with slashes reads as the mapping says', () => {
    expect(createTimeReader('UTC', 'dmy')('01/02/2018 00:00')?.instant.toISOString()).toBe('2018-02-01T00:00:00.000Z')
  })
})
