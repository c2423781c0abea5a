import { useI18n } from 'vue-i18n'
import type { Limit, Order, OrderDetail, Why } from '../api/types.ts'
import { named } from '../i18n/i18n.ts'
import { categoryOf, reference } from '../session/reference.ts'
import { useRuleWords } from '../shared/time-line/rule-words.ts'

/** What an order's parts are called in the reader's language. */
export function useOrderWords() {
  const { t, te } = useI18n()
  const ruleWords = useRuleWords()

  const categoryText = (order: Order): string => named(order.categoryName, order.categoryNameEn)

  /** 限 5 工作日; a unit that the words lack is shown as it is. */
  function limitText(limit: Limit): string {
    const key = `limit.${limit.unit}`
    return t('limit.label', { limit: te(key, 'zh') ? t(key, { n: limit.amount }) : `${limit.amount} ${limit.unit}` })
  }

  /** The filing and closing condition that the order was filed under, and the unit that is measured. */
  function standardOf(order: Order & Pick<OrderDetail, 'standardText'>): { filing: string, closing: string, unit: string } {
    const standard = categoryOf(order.category)?.standards.find((one) => one.id === order.standard)
    return {
      filing: named(order.standardText?.filingCondition ?? standard?.filingCondition, standard?.filingConditionEn),
      closing: named(order.standardText?.closingCondition ?? standard?.closingCondition, standard?.closingConditionEn),
      unit: standard?.measuredUnit ?? '',
    }
  }

  /** A standard as a choice: what it takes to file by it, and how long it gives. */
  function standardText(category: string, id: string): string {
    const standard = categoryOf(category)?.standards.find((one) => one.id === id)
    return standard === undefined ? id : `${named(standard.filingCondition, standard.filingConditionEn)}，${limitText(standard.limit)}`
  }

  /** The rule's own sentence, which names area and contract, with the rule that decided. */
  function whyText(why: Why): string {
    return `${named(why.text, why.textEn)}（${ruleWords(why.rule, why.version)}）`
  }

  function officeText(id: string | null, name: string | null): string {
    const office = reference.value?.offices.find((one) => one.id === id)
    return named(name ?? office?.name, office?.nameEn)
  }

  function crewText(id: string | null, name: string | null): string {
    const crew = reference.value?.crews.find((one) => one.id === id)
    return named(name ?? crew?.name, crew?.nameEn)
  }

  /** 市政一班 · 豫通养护 */
  function crewWithContractor(id: string | null, name: string | null): string {
    const crew = reference.value?.crews.find((one) => one.id === id)
    return [crewText(id, name), crew?.contractorName].filter(Boolean).join(' · ')
  }

  return { categoryText, limitText, standardOf, standardText, whyText, officeText, crewText, crewWithContractor }
}
