import type { RoutingRule } from '../../domain/routing/routing.ts'
import type { RuleRow } from './store.ts'

/** A row of routing_rules as the domain's rule. */
export function ruleOf({ version: _version, hoursFrom, hoursTo, ...row }: RuleRow): RoutingRule {
  return { ...row, hours: hoursFrom === null || hoursTo === null ? null : { from: hoursFrom, to: hoursTo } }
}
