import { useI18n } from 'vue-i18n'

/** The name of the rule that decided, with its version; a rule that the words lack is shown by its code. */
export function useRuleWords(): (rule: string, version: number) => string {
  const { t, te } = useI18n()
  return (rule, version) => t('line.rule', { rule: te(`line.ruleNames.${rule}`, 'zh') ? t(`line.ruleNames.${rule}`) : rule, version })
}
