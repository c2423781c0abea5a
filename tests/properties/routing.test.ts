import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Area, AreaKind } from '../../domain/geometry/area.ts'
import { sources } from '../../domain/order/order.ts'
import { minuteOf } from '../../domain/routing/rule.ts'
import {
  chooseCrew, chooseOffice, crewByRule, crewCandidates, faultOf, orderRules, ruleHolds, versionOn, type RoutingQuestion, type RoutingRule, type RoutingTable,
} from '../../domain/routing/routing.ts'

const area = (code: string, kind: AreaKind, parent: string | null): Area => ({ code, kind, parent, name: code, nameEn: code, boundary: null, schematic: true })
const areas = [area('g', 'grid', 'c'), area('c', 'community', 's'), area('z', 'zone', 's'), area('s', 'street', 'd'), area('d', 'district', null)]
const kindOf = (code: string) => areas.find((candidate) => candidate.code === code)?.kind
const day = '2026-11-22'

const oneOf = <T>(...values: T[]) => fc.constantFrom(...values)
const clock = fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
const hours = fc.record({ from: clock, to: clock }).filter(({ from, to }) => from !== to)
const rule: fc.Arbitrary<Omit<RoutingRule, 'id'>> = fc.record({
  name: fc.constant('规则'), nameEn: fc.constant('rule'),
  area: oneOf(null, 'g', 'c', 'z', 's', 'd', 'elsewhere'),
  category: oneOf(null, 'event', 'event-01', 'event-0113', 'component', 'component-01'),
  source: fc.option(oneOf(...sources)),
  hours: fc.option(hours),
  contract: oneOf(null, null, 'now', 'over', 'later'),
  office: oneOf('a', 'b', 'closed', 'missing'),
  crew: oneOf(null, 'x', 'y', 'idle', 'closed'),
})
// Many that are equally specific, so that the id has to decide.
const alike = rule.map((one) => ({ ...one, category: null, source: null, hours: null, contract: null }))
const rules = fc.array(fc.oneof(rule, alike), { maxLength: 12 }).map((list) => list.map((one, index): RoutingRule => ({ ...one, id: `r${index}` })))
const question: fc.Arbitrary<RoutingQuestion> = fc.record({
  areas: oneOf(areas, areas.slice(2), areas.slice(4), []),
  category: oneOf('event-0113', 'event-0201', 'component-0101'),
  source: oneOf(...sources),
  minute: fc.nat(1439),
  day: fc.constant(day),
})

function tableOf(list: readonly RoutingRule[], turn = <T>(items: readonly T[]): readonly T[] => items): RoutingTable {
  const byId = <T extends { id: string }>(items: readonly T[]) => new Map(turn(items).map((item) => [item.id, item]))
  const named = (id: string) => ({ id, name: id, nameEn: id })
  return {
    version: 7,
    offices: byId([{ ...named('a'), area: 's' }, { ...named('b'), area: 'd' }, { ...named('closed'), area: 's', closedOn: day }]),
    crews: byId(['x', 'y', 'idle', 'closed'].map((id) => ({ ...named(id), contractor: 'k', contractorName: 'k', closedOn: id === 'closed' ? day : null }))),
    contracts: byId([
      { ...named('now'), contractor: 'k', from: '2026-01-01', until: null },
      { ...named('over'), contractor: 'k', from: '2025-01-01', until: day },
      { ...named('later'), contractor: 'k', from: '2027-01-01', until: null },
    ]),
    coverages: turn([
      { contract: 'now', area: 'd', category: 'event', crew: 'x' }, { contract: 'now', area: 'd', category: 'event', crew: 'y' },
      { contract: 'now', area: 's', category: 'event-0113', crew: 'x' }, { contract: 'now', area: 's', category: 'event-0113', crew: 'closed' },
      { contract: 'over', area: 'd', category: 'event', crew: 'idle' }, { contract: 'later', area: 'd', category: 'event', crew: 'x' },
    ]),
    versions: [{ version: 1, effectiveFrom: '2026-01-01', rules: orderRules(turn(list), kindOf) }],
  }
}

describe('routing', () => {
  it('does not depend on the order of any rows', () => {
    fc.assert(fc.property(rules, question, (list, asked) => {
      const [straight, turned] = [tableOf(list), tableOf(list, (items) => items.toReversed())]
      expect(chooseOffice(turned, asked)).toEqual(chooseOffice(straight, asked))
      expect(crewByRule(turned, asked, 'a')).toEqual(crewByRule(straight, asked, 'a'))
      expect(crewCandidates(turned, asked)).toEqual(crewCandidates(straight, asked))
    }), { numRuns: 500 })
  })

  it('orders any rules totally: shuffled rows come out the same', () => {
    fc.assert(fc.property(rules.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), ([list, shuffled]) => {
      expect(orderRules(shuffled, kindOf)).toEqual(orderRules(list, kindOf))
    }))
  })

  it('takes the first rule that holds and can be applied, and names each that it passed over before', () => {
    fc.assert(fc.property(rules, question, (list, asked) => {
      const table = tableOf(list)
      const ordered = table.versions[0]?.rules ?? []
      const holding = ordered.filter((one) => ruleHolds(one, table, asked))
      const usable = holding.findIndex((one) => faultOf(one, table, day) === null)
      const { choice, passed } = chooseOffice(table, asked)
      expect(passed.map((one) => one.rule)).toEqual(holding.slice(0, usable === -1 ? undefined : usable).map(({ id }) => id))
      if (usable !== -1) expect(choice).toMatchObject({ office: { id: holding[usable]?.office }, why: { rule: holding[usable]?.id, version: 1 } })
      else if (asked.areas.length === 0) expect(choice).toBeNull()
      else expect(choice).toMatchObject({ rule: null, why: { rule: 'street-holds-place', version: 7, rules: 1 } })
    }), { numRuns: 500 })
  })

  it('never sends an order to an office that is gone, nor to a crew without a contract', () => {
    fc.assert(fc.property(rules, question, (list, asked) => {
      const table = tableOf(list)
      expect(['a', 'b', undefined]).toContain(chooseOffice(table, asked).choice?.office.id)
      const crews = [crewByRule(table, asked, 'a')?.crew.id, ...crewCandidates(table, asked).map(({ crew }) => crew.id)]
      for (const crew of crews) expect(['x', 'y', undefined]).toContain(crew)
    }))
  })

  it('asks a rule that demands more before one that is the same but for that', () => {
    const plain: RoutingRule = { id: 'b', name: '', nameEn: '', area: null, category: null, source: null, hours: null, contract: null, office: 'a', crew: null }
    const steps: Partial<RoutingRule>[] = [
      { area: 'g' }, { area: 'c' }, { area: 'z' }, { area: 's' }, { area: 'd' },
      { category: 'event-0113' }, { category: 'component-01' }, { category: 'event' },
      { contract: 'now' }, { source: 'public' }, { hours: { from: '22:00', to: '23:00' } }, { hours: { from: '22:00', to: '06:00' } }, {},
    ]
    // Ids against the order, so that only the conditions can bring it about.
    const made = steps.map((step, index): RoutingRule => ({ ...plain, ...step, id: `r${90 - index}` }))
    expect(orderRules(made.toReversed(), kindOf)).toEqual(made)
  })

  it('keeps hours that pass midnight, without a gap and without a minute twice', () => {
    fc.assert(fc.property(hours, fc.nat(1439), ({ from, to }, minute) => {
      const holds = (span: { from: string; to: string }) => chooseOffice(
        tableOf([{ id: 'r', name: '', nameEn: '', area: null, category: null, source: null, contract: null, crew: null, office: 'b', hours: span }]),
        { areas: [], category: 'event-0113', source: 'public', minute, day },
      ).choice !== null
      expect(holds({ from, to })).toBe(!holds({ from: to, to: from }))
      if (minute === minuteOf(from)) expect(holds({ from, to })).toBe(true)
    }))
  })

  it('gives an order to the crew with the fewest orders in hand, and of several to the lowest id, in whatever order they come', () => {
    const table = tableOf([])
    const asked: RoutingQuestion = { areas: areas.slice(4), category: 'event-0113', source: 'public', minute: 0, day }
    const candidates = crewCandidates(table, asked)
    expect(candidates.map(({ crew }) => crew.id)).toEqual(['x', 'y'])
    fc.assert(fc.property(fc.nat(3), fc.nat(3), (x, y) => {
      const loads = new Map([['x', x], ['y', y]])
      const chosen = chooseCrew(table, candidates, loads)
      expect(chosen?.crew.id).toBe(y < x ? 'y' : 'x')
      expect(chooseCrew(table, candidates.toReversed(), loads)?.crew.id).toBe(chosen?.crew.id)
      expect(chosen?.why.loads).toEqual({ x, y })
    }))
  })

  it('has one version in force on each day: the latest begun, whatever order they come in', () => {
    const begun = fc.uniqueArray(fc.record({ version: fc.integer({ min: 1, max: 50 }), effectiveFrom: oneOf('2026-01-01', '2026-05-01', '2026-12-01') }), { selector: ({ version }) => version })
    fc.assert(fc.property(begun, (list) => {
      const versions = list.map((one) => ({ ...one, rules: [] }))
      const found = versionOn(versions, day)
      expect(versionOn(versions.toReversed(), day)).toEqual(found)
      const before = versions.filter(({ effectiveFrom }) => effectiveFrom <= day).map(({ effectiveFrom, version }) => `${effectiveFrom} ${String(version).padStart(3)}`)
      expect(found === null ? undefined : `${found.effectiveFrom} ${String(found.version).padStart(3)}`).toBe(before.sort().at(-1))
    }))
  })
})
