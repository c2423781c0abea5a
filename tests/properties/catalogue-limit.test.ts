import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limitUnits, type Limit } from '../../domain/catalogue/limit.ts'
import { limitText, parseLimit } from '../../domain/catalogue/parse-limit.ts'

const limits: fc.Arbitrary<Limit> = fc.record({ amount: fc.oneof(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 9_999 }).map((hundredths) => hundredths / 100)), unit: fc.constantFrom(...limitUnits) })
  .filter(({ amount, unit }) => (unit === 'urgent-hour' || unit === 'working-hour' ? amount > 0 : amount <= 1_096))

const signs = '零一二三四五六七八九'
/** An independent writer of Chinese numbers up to 999. */
function inChinese(value: number): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10]
  const one = ones === 0 ? '' : signs[ones] ?? ''
  if (hundreds === 0) return tens === 0 ? one : `${tens === 1 ? '' : signs[tens]}十${one}`
  const rest = tens === 0 ? (one === '' ? '' : `零${one}`) : `${signs[tens]}十${one}`
  return `${signs[hundreds]}百${rest}`
}

const wide = (text: string) => text.replaceAll(/[0-9.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

describe('a limit', () => {
  it('reads as what was written, whatever a plain day means', () => {
    fc.assert(fc.property(limits, fc.constantFrom('working' as const, 'natural' as const), (limit, plain) => {
      expect(parseLimit(limitText(limit), plain)).toEqual({ limit })
    }))
  })

  it('reads the same with full-width digits, with blanks, with 个 and with 内', () => {
    fc.assert(fc.property(limits, fc.constantFrom('', ' ', '　', ' 个'), fc.constantFrom('', '内', '以内', '之内', ' '), (limit, between, after) => {
      const text = limitText(limit).replace(/^[\d.]+/, (amount) => wide(amount) + between)
      expect(parseLimit(`${text}${after}`, 'working')).toEqual({ limit })
    }))
  })

  it('reads Chinese numerals up to 999', () => {
    for (let amount = 1; amount < 1_000; amount += 1) expect(parseLimit(`${inChinese(amount)}个工作日`, 'working'), inChinese(amount)).toEqual({ limit: { amount, unit: 'working-day' } })
  })

  it('is never guessed: whatever stands before or after it makes it a fault', () => {
    const strays = fc.constantFrom('制止', '-3天', '（24小时）', '左右', '起', '至5天', '或立即', '、2天', 'x', '+', '约', '每')
    fc.assert(fc.property(limits, strays, fc.boolean(), (limit, stray, before) => {
      expect(parseLimit(before ? `${stray}${limitText(limit)}` : `${limitText(limit)}${stray}`, 'working')).toEqual({ fault: 'limit-unclear' })
    }))
  })

  it('never fails on any text, and answers a limit that is written the same way again or a fault', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789.一二两十百半零紧急工作自然天日时小个内 ') })), (text) => {
      const parsed = parseLimit(text, 'working')
      if ('limit' in parsed) expect(parseLimit(limitText(parsed.limit), 'working')).toEqual(parsed)
    }), { numRuns: 2_000 })
  })
})

describe('what people write', () => {
  it.each([
    ['2紧急工作时', 2, 'urgent-hour'], ['2紧急工作日', 2, 'urgent-day'], ['4小时', 4, 'working-hour'], ['1天', 1, 'working-day'], ['3个工作日', 3, 'working-day'],
    ['24 小时', 24, 'working-hour'], ['３天', 3, 'working-day'], ['十五天', 15, 'working-day'], ['两个工作日', 2, 'working-day'], ['7自然日', 7, 'natural-day'],
    ['0.5天', 0.5, 'working-day'], ['半天', 0.5, 'working-day'], ['4H', 4, 'working-hour'], ['限3日内', 3, 'working-day'], ['2 工作小时', 2, 'working-hour'],
  ] as const)('%s is %d %s', (text, amount, unit) => {
    expect(parseLimit(text, 'working')).toEqual({ limit: { amount, unit } })
  })

  it('counts plain days and hours as natural time where the district says so, and nothing else', () => {
    expect(parseLimit('3天', 'natural')).toEqual({ limit: { amount: 3, unit: 'natural-day' } })
    expect(parseLimit('4小时', 'natural')).toEqual({ limit: { amount: 4, unit: 'urgent-hour' } })
    expect(parseLimit('3工作日', 'natural')).toEqual({ limit: { amount: 3, unit: 'working-day' } })
  })

  it.each([
    ['', 'limit-missing'], ['  ', 'limit-missing'], ['1紧急工作时制止', 'limit-unclear'], ['立即', 'limit-unclear'], ['2-3天', 'limit-unclear'], ['1天（24小时）', 'limit-unclear'],
    ['3', 'limit-unclear'], ['天', 'limit-unclear'], ['-1天', 'limit-unclear'], ['一百二天', 'limit-unclear'], ['30分钟', 'limit-unclear'], ['2周', 'limit-unclear'], ['1.234天', 'limit-unclear'],
    ['1e3天', 'limit-unclear'], ['2自然时', 'limit-unclear'], ['3constructor', 'limit-unclear'], ['十十天', 'limit-unclear'], ['0天', 'limit-zero'], ['零天', 'limit-zero'], ['9999天', 'limit-too-long'],
  ] as const)('%j is refused: %s', (text, fault) => {
    expect(parseLimit(text, 'working')).toEqual({ fault })
  })

  it('takes the unit of its own column, and refuses one that disagrees with the text', () => {
    expect(parseLimit('2', 'working', '紧急工作时')).toEqual({ limit: { amount: 2, unit: 'urgent-hour' } })
    expect(parseLimit('2天', 'working', '工作日')).toEqual({ limit: { amount: 2, unit: 'working-day' } })
    expect(parseLimit('2天', 'working', '自然日')).toEqual({ fault: 'limit-unit-disagrees' })
    expect(parseLimit('2紧急工作时', 'working', '工作时')).toEqual({ fault: 'limit-unit-disagrees' })
    expect(parseLimit('2', 'working', '回')).toEqual({ fault: 'limit-unclear' })
  })
})
