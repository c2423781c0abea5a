import { useI18n } from 'vue-i18n'
import type { State } from '../../api/types.ts'

/** A verb in the reader's language; one that takes back two kinds of errand says which. A verb the words lack is shown by its code. */
export function useVerbText(): (verb: string, from?: State | null) => string {
  const { t, te } = useI18n()
  return (verb, from) => {
    if (verb === 'recall-check' && from === 'rechecking') return t('recallRecheck')
    return te(`verb.${verb}`, 'zh') ? t(`verb.${verb}`) : verb
  }
}
