import { DomainError, type FieldError } from '../../domain/errors.ts'
import { faultOf, patternHolds, type RoutingRule } from '../../domain/routing/routing.ts'
import type { DistrictReference } from '../reference/district-reference.ts'

/** Refuses rules that name what does not exist, or that could never hold; each field is named by its path. */
export function checkRules(rules: readonly RoutingRule[], reference: DistrictReference): void {
  const { routing, areas, catalogue } = reference
  const errors: FieldError[] = []
  const known = new Set<string>()
  rules.forEach((rule, index) => {
    const say = (field: string, message: string) => errors.push({ path: `rules.${index}.${field}`, message, code: 'routing-rule-invalid' })
    if (known.has(rule.id)) say('id', `the id ${rule.id} is used twice`)
    known.add(rule.id)
    if (!routing.offices.has(rule.office)) say('office', `there is no office ${rule.office}`)
    if (rule.crew !== null && !routing.crews.has(rule.crew)) say('crew', `there is no crew ${rule.crew}`)
    if (rule.area !== null && !areas.has(rule.area)) say('area', `there is no area ${rule.area}`)
    if (rule.contract !== null && !routing.contracts.has(rule.contract)) say('contract', `there is no contract ${rule.contract}`)
    const { category, hours } = rule
    if (category !== null && ![...catalogue.categories.keys()].some((code) => patternHolds(category, code))) say('category', `the catalogue has nothing under ${category}`)
    if (hours !== null && hours.from === hours.to) say('hours', 'the hours are empty; leave them out for the whole day')
  })
  refuse(errors)
}

/** Refuses rules that could not be applied on the day on which they come into force. What begins later may. */
export function checkApplicable(rules: readonly RoutingRule[], reference: DistrictReference, day: string): void {
  refuse(rules.flatMap((rule, index) => {
    const fault = faultOf(rule, reference.routing, day)
    return fault === null || fault === 'contract-not-begun' ? [] : [{ path: `rules.${index}`, message: `rule ${rule.id} can't be applied on ${day}: ${fault}`, code: 'routing-rule-invalid' }]
  }))
}

const mostTold = 50

function refuse(errors: readonly FieldError[]): void {
  const [first] = errors
  if (first !== undefined) throw new DomainError('routing-rule-invalid', { detail: first.message, fields: errors.slice(0, mostTold) })
}
