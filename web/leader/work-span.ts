import { useI18n } from 'vue-i18n'

const dayMinutes = 8 * 60

/** Spans of working time: 46 分, 3 时 20 分, 2 个工作日 1 时; a working day is eight hours. */
export function useWorkSpan(): (minutes: number) => string {
  const { t } = useI18n()
  return (minutes) => {
    if (minutes < 60) return t('time.minutes', { minutes })
    const [days, rest] = [Math.floor(minutes / dayMinutes), minutes % dayMinutes]
    const hours = Math.floor(rest / 60)
    if (days > 0) return hours > 0 ? t('leader.workDaysHours', { days, hours }) : t('leader.workDays', { days })
    return rest % 60 > 0 ? t('time.hoursMinutes', { hours, minutes: rest % 60 }) : t('time.hours', { hours })
  }
}
