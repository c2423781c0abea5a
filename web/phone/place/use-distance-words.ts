import { useI18n } from 'vue-i18n'

/** 420 米, 1.3 公里 */
export function useDistanceWords(): (metres: number) => string {
  const { t } = useI18n()
  return (metres) => metres < 1_000
    ? t('distance.metres', { n: Math.round(metres) })
    : t('distance.kilometres', { n: (metres / 1_000).toFixed(1) })
}
