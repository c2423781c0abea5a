import { useI18n } from 'vue-i18n'
import type { Contract, RoutingRule } from '../../api/routing.ts'
import { named } from '../../i18n/i18n.ts'
import { areaName, categoryOf, reference } from '../../session/reference.ts'

/** What a rule says, in the reader's language. */
export function useRuleWords(contracts: () => readonly Contract[]) {
  const { t } = useI18n()

  /** A kind, a class with its name, or a sub-class with its name. */
  function categoryText(pattern: string): string {
    if (pattern === 'component' || pattern === 'event') return t(`routing.kind.${pattern}`)
    const category = categoryOf(pattern)
    if (category !== undefined) return named(category.name, category.nameEn)
    const one = reference.value?.categories.find(({ code }) => code.startsWith(pattern))
    return one === undefined ? pattern : named(one.className, one.classNameEn)
  }

  function contractText(id: string): string {
    const contract = contracts().find((one) => one.id === id)
    return contract === undefined ? id : named(contract.name, contract.nameEn)
  }

  /** The conditions, one text each; none: every order. */
  function conditions({ area, category, source, hours, contract }: RoutingRule): string[] {
    return [
      area === null ? '' : areaName(area, area),
      category === null ? '' : categoryText(category),
      source === null ? '' : t(`routing.source.${source}`),
      hours === null ? '' : `${hours.from}–${hours.to}`,
      contract === null ? '' : contractText(contract),
    ].filter((text) => text !== '')
  }

  return { categoryText, contractText, conditions }
}
