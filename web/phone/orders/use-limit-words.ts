import { useI18n } from 'vue-i18n'
import type { Limit } from '../../api/types.ts'

/** 限 5 工作日 */
export function useLimitWords(): (limit: Limit) => string {
  const { t } = useI18n()
  return ({ amount, unit }) => t('limit.label', { limit: t(`limit.${unit}`, { n: amount }) })
}
