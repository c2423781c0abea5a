import { useI18n } from 'vue-i18n'
import type { OrderEvent } from '../../api/types.ts'
import { named } from '../../i18n/i18n.ts'
import { crewName, officeName } from '../../session/reference.ts'
import { useRuleWords } from './rule-words.ts'

export interface EventLine {
  verb: string
  who: string
  /** The rule of a job's decision; empty for people. */
  rule: string
  details: string[]
}

/** What one event says: the verb with whom it went to, who did it and where they belong, and the why below. */
export function useEventWords(): (event: OrderEvent) => EventLine {
  const { t, te } = useI18n()
  const ruleWords = useRuleWords()
  return ({ verb, to: reached, actor, data }) => {
    const word = verb === 'report' && reached === 'filed' ? t('verb.reportFiled') : te(`verb.${verb}`, 'zh') ? t(`verb.${verb}`) : verb
    const to = data.crew ? crewName(data.crew, '') : data.office ? officeName(data.office, '') : ''
    const system = actor.id === null
    const place = actor.crew !== null ? crewName(actor.crew, actor.crew) : actor.office !== null ? officeName(actor.office, actor.office) : ''
    const name = system ? t('role.system') : actor.name ?? (te(`role.${actor.role}`, 'zh') ? t(`role.${actor.role}`) : '')
    const why = data.why
    const details = [
      why === undefined ? '' : named(why.text, why.textEn),
      data.outcome !== undefined && te(`outcome.${data.outcome}`, 'zh') ? t(`outcome.${data.outcome}`) : '',
      data.photos !== undefined && data.photos.length > 0 ? t('line.photos', { n: data.photos.length }) : '',
      // A job's reason is the rule's own sentence again.
      why === undefined ? data.reason ?? '' : '', data.text ?? '', data.note ?? '',
    ].filter((detail) => detail !== '')
    return {
      verb: to === '' ? word : t('line.to', { verb: word, to }),
      who: [name, system ? '' : place].filter((part) => part !== '').join(' · '),
      rule: why === undefined ? '' : ruleWords(why.rule, why.version),
      details,
    }
  }
}
