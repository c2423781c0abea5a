import { useI18n } from 'vue-i18n'

/** A change of a rate in words: 升 1.2 点, 降 0.5 点, 持平; no bare arrows, and no number where there was no rate. */
export function useChangeText(): (points: number | null) => string {
  const { t } = useI18n()
  return (points) => {
    if (points === null) return t('print.weekly.noChange')
    const shown = Math.abs(points).toFixed(1)
    if (shown === '0.0') return t('print.weekly.same')
    return t(points > 0 ? 'print.weekly.up' : 'print.weekly.down', { points: shown })
  }
}
