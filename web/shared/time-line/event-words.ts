import { useI18n } from 'vue-i18n'
import type { OrderEvent } from '../../api/types.ts'
import { named } from '../../i18n/i18n.ts'
import { crewName, officeName } from '../../session/reference.ts'
import { useVerbText } from '../words/verb-text.ts'
import { useEventDetails } from './event-details.ts'
import { useRuleWords } from './rule-words.ts'

export interface EventLine {
  verb: string
  who: string
  /** The rule of a job's decision; empty for people. */
  rule: string
  details: string[]
  /** Whether the system marks that time is running out or has run out. */
  late: boolean
  /** Another order that the event speaks of. */
  order: { id: string, words: string } | null
}

const lateMarks: readonly string[] = ['warn', 'overdue', 'escalate']

/** What one event says: the verb with whom it went to, who did it and where they belong, and the why below. */
export function useEventWords(): (event: OrderEvent) => EventLine {
  const { t, te } = useI18n()
  const ruleWords = useRuleWords()
  const verbText = useVerbText()
  const detailsOf = useEventDetails()

  function wordOf({ verb, from, to }: OrderEvent): string {
    if (verb === 'report' && to === 'filed') return t('verb.reportFiled')
    return verb === 'report' && to === 'closed' ? t('verb.reportSettled') : verbText(verb, from)
  }

  function whoOf({ actor, data }: OrderEvent): string {
    if (data.blind === true) return t('line.blind')
    // Nobody's account: the system, or a member of the public.
    if (actor.id === null) return t(actor.role === 'public' ? 'role.public' : 'role.system')
    const place = actor.crew !== null ? crewName(actor.crew, actor.crew) : actor.office !== null ? officeName(actor.office, actor.office) : ''
    const name = actor.name ?? (te(`role.${actor.role}`, 'zh') ? t(`role.${actor.role}`) : '')
    return [name, place].filter((part) => part !== '').join(' · ')
  }

  function orderOf({ data }: OrderEvent): EventLine['order'] {
    if (data.into !== undefined) return { id: data.into, words: t('line.mergedInto') }
    if (data.merged !== undefined) return { id: data.merged, words: t('line.merged') }
    return data.recurrenceOf === undefined ? null : { id: data.recurrenceOf, words: t('line.earlier') }
  }

  return (event) => {
    const { data } = event
    const to = data.crew ? crewName(data.crew, '') : data.office ? officeName(data.office, '') : data.lead ? officeName(data.lead, data.lead) : ''
    const word = wordOf(event)
    const why = data.why
    return {
      verb: to === '' ? word : t('line.to', { verb: word, to }),
      who: whoOf(event),
      rule: why === undefined ? '' : ruleWords(why.rule, why.version),
      // A job's reason is the rule's own sentence again.
      details: why === undefined ? detailsOf(event) : [named(why.text, why.textEn), ...detailsOf({ ...event, data: { ...data, reason: undefined } })].filter((detail) => detail !== ''),
      late: lateMarks.includes(event.verb),
      order: orderOf(event),
    }
  }
}
