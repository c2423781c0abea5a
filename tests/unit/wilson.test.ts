import { describe, expect, it } from 'vitest'
import { wilson } from '../../domain/evidence/wilson.ts'

const one = (value: number | null) => value?.toFixed(1)

describe('the true rate of a sample', () => {
  it('of 52 rectified among 60 is 86.7 %, and between 75.8 and 93.1', () => {
    const { rate, low, high } = wilson(52, 60)
    expect([one(rate), one(low), one(high)]).toEqual(['86.7', '75.8', '93.1'])
  })

  // Newcombe, Statistics in Medicine 17 (1998), table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
  it.each([[81, 263, 25.53, 36.62], [15, 148, 6.24, 16.05], [0, 20, 0, 16.11], [1, 29, 0.61, 17.18]])('of %i among %i lies between %d and %d', (hits, size, low, high) => {
    expect(wilson(hits, size)).toMatchObject({ low, high })
  })

  it('is none where nothing was checked, and never leaves 0 to 100', () => {
    expect(wilson(0, 0)).toEqual({ rate: null, low: null, high: null })
    expect(wilson(1, 1)).toMatchObject({ rate: 100, high: 100 })
    expect(wilson(0, 1)).toMatchObject({ rate: 0, low: 0 })
  })
})
