import { useI18n } from 'vue-i18n'
import { asProblem } from '../../api/api-problem.ts'
import { useTimeWords } from '../time/use-time-words.ts'

/** A thrown problem as one sentence in the reader's language. */
export function useProblemWords(): (thrown: unknown) => string {
  const { t, te } = useI18n()
  const { span } = useTimeWords()
  return (thrown) => {
    const problem = asProblem(thrown)
    if (problem.retryAfter !== null && problem.status === 429) {
      return t('problem.too-many-attempts-in', { span: span(problem.retryAfter * 1_000) })
    }
    // A rule of the lifecycle says which one it is.
    const rule = problem.code === 'guard-refused' ? problem.fields.find(({ code }) => code !== undefined && te(`refusal.${code}`, 'zh'))?.code : undefined
    if (rule !== undefined) return t(`refusal.${rule}`)
    const field = problem.fields.find(({ code }) => code !== undefined && te(`problem.${code}`, 'zh'))
    if (field?.code !== undefined && !te(`problem.${problem.code}`, 'zh')) return t(`problem.${field.code}`)
    if (te(`problem.${problem.code}`, 'zh')) return t(`problem.${problem.code}`)
    return problem.status >= 500 ? t('problem.unavailable') : t('problem.other')
  }
}
