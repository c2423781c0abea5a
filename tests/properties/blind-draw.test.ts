import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawBlindChecks, type Checker, type Closing } from '../../domain/evidence/blind-draw.ts'
import { defaultBlindRules, rulesFault, sampleSize, type BlindRules } from '../../domain/evidence/blind-rules.ts'

const offices = ['fuhuajie', 'huaihelu', 'mazhai']
const people = ['i1', 'i2', 'i3', 'i4', 'desk']
const companies = fc.constantFrom(null, 'yutong', 'green')

const closings: fc.Arbitrary<Closing[]> = fc.uniqueArray(
  fc.record({ order: fc.uuid(), office: fc.constantFrom(...offices), barred: fc.subarray(people), contractor: companies }),
  { maxLength: 60, selector: ({ order }) => order },
)
const checkers: fc.Arbitrary<Checker[]> = fc.uniqueArray(
  fc.record({ id: fc.constantFrom(...people.slice(0, 4)), contractor: companies, served: fc.subarray(offices), open: fc.nat(4) }),
  { selector: ({ id }) => id },
)
const sizes = fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }), least: fc.nat(3), more: fc.nat(10) }).map(({ share, least, more }) => ({ share, least, most: least + more }))
const rules: fc.Arbitrary<BlindRules> = fc.record({ size: sizes, mazhai: fc.option(sizes) }).map(({ size, mazhai }) => ({ ...defaultBlindRules, ...size, offices: Object.fromEntries(mazhai === null ? [] : [['mazhai', mazhai]]) }))

describe('the daily draw', () => {
  it('is told again by its seed, in whatever order closings and inspectors come', () => {
    fc.assert(fc.property(fc.string(), rules, closings, checkers, (seed, rule, all, who) => {
      const drawn = drawBlindChecks(seed, rule, all, who)
      expect(drawBlindChecks(seed, rule, all.toReversed(), who.toReversed())).toEqual(drawn)
    }))
  })

  it('never sends who found or touched the order, served its office lately, or is of the company that fixed it', () => {
    fc.assert(fc.property(fc.string(), rules, closings, checkers, (seed, rule, all, who) => {
      for (const { order, office, inspector, eligible } of drawBlindChecks(seed, rule, all, who).checks) {
        const closing = all.find((one) => one.order === order)
        expect(closing?.office).toBe(office)
        for (const id of eligible) {
          const checker = who.find((one) => one.id === id)
          expect(closing?.barred).not.toContain(id)
          expect(checker?.served).not.toContain(office)
          if (checker?.contractor != null) expect(checker.contractor).not.toBe(closing?.contractor)
        }
        expect(eligible).toContain(inspector)
      }
    }))
  })

  it('draws each order once, and of each office as many as its rule says or as there is somebody to send for', () => {
    fc.assert(fc.property(fc.string(), rules, closings, checkers, (seed, rule, all, who) => {
      const { checks } = drawBlindChecks(seed, rule, all, who)
      expect(new Set(checks.map(({ order }) => order)).size).toBe(checks.length)
      for (const office of offices) {
        const own = all.filter((one) => one.office === office)
        const possible = own.filter(({ barred, contractor }) => who.some((one) => !barred.includes(one.id) && !one.served.includes(office) && (one.contractor === null || one.contractor !== contractor)))
        const wanted = sampleSize(rule.offices[office] ?? rule, own.length)
        expect(checks.filter((check) => check.office === office)).toHaveLength(Math.min(wanted, possible.length))
      }
    }))
  })

  it('can\'t be foreseen without the seed: over many seeds every closing has its turn', () => {
    const all = Array.from({ length: 10 }, (_, index): Closing => ({ order: `o${index}`, office: 'fuhuajie', barred: [], contractor: null }))
    const who: Checker[] = [{ id: 'i1', contractor: null, served: [], open: 0 }]
    const times = new Map<string, number>()
    for (let seed = 0; seed < 2_000; seed += 1) {
      const [check] = drawBlindChecks(`seed ${seed}`, { ...defaultBlindRules, share: 0, least: 1 }, all, who).checks
      times.set(check?.order ?? '', (times.get(check?.order ?? '') ?? 0) + 1)
    }
    // 200 each is expected; five standard deviations are 67.
    for (const { order } of all) expect(Math.abs((times.get(order) ?? 0) - 200), order).toBeLessThan(67)
  })

  it('gives the work to whoever has least of it', () => {
    const all = Array.from({ length: 6 }, (_, index): Closing => ({ order: `o${index}`, office: 'fuhuajie', barred: [], contractor: null }))
    const who: Checker[] = ['i1', 'i2', 'i3'].map((id, index) => ({ id, contractor: null, served: [], open: index === 0 ? 2 : 0 }))
    const { checks } = drawBlindChecks('s', { ...defaultBlindRules, share: 1 }, all, who)
    const count = (id: string) => checks.filter(({ inspector }) => inspector === id).length
    expect([count('i1') + 2, count('i2'), count('i3')].sort()).toEqual([2, 3, 3])
  })
})

describe('how many are drawn', () => {
  it.each([[0.05, 1, 10, 0, 0], [0.05, 1, 10, 1, 1], [0.05, 1, 10, 41, 3], [0.05, 1, 10, 40, 2], [0.05, 1, 10, 500, 10], [0, 0, 10, 50, 0], [1, 0, 100, 7, 7], [0.05, 3, 10, 2, 2]])(
    'share %d, at least %d, at most %d, of %d closings: %d', (share, least, most, of, drawn) => {
      expect(sampleSize({ share, least, most }, of)).toBe(drawn)
    })

  it('is refused where most is less than least, naming the office', () => {
    expect(rulesFault({ ...defaultBlindRules, offices: { mazhai: { share: 1, least: 5, most: 4 } } })?.fields[0]?.path).toBe('offices.mazhai.most')
    expect(rulesFault(defaultBlindRules)).toBeNull()
  })
})
