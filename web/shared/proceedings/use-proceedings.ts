import { useI18n } from 'vue-i18n'
import type { OrderDetail, Proceedings } from '../../api/types.ts'
import { officeName } from '../../session/reference.ts'
import { account } from '../../session/session.ts'
import { useTimeWords } from '../time/use-time-words.ts'

/** One matter that stands between people: what it is, what was said, who may settle it. */
export interface Matter {
  key: string
  title: string
  lines: string[]
  /** Verbs that settle it; drawn only as far as the server offers them. */
  verbs: string[]
  /** Another order that it speaks of. */
  order?: { id: string, number: string }
  /** Whether somebody waits for an answer. */
  open: boolean
}

const kinds = ['extension', 'suspension', 'withdrawal'] as const

/** The name of an account that has acted on the order, from its history. */
function nameOf({ events }: OrderDetail, id: string | null): string | undefined {
  return events.find(({ actor }) => actor.id !== null && actor.id === id)?.actor.name ?? undefined
}

/** What people ask, decide and owe each other about an order, what waits for an answer first. */
export function useProceedings(): (order: OrderDetail) => Matter[] {
  const { t } = useI18n()
  const { moment } = useTimeWords()
  const offices = (ids: readonly string[]): string => ids.map((id) => officeName(id, id)).join(t('listComma'))
  const full = (lines: readonly string[]): string[] => lines.filter((line) => line !== '')

  function requests(order: OrderDetail): Matter[] {
    return kinds.flatMap((kind) => {
      const asked = order.proceedings.requests[kind]
      if (asked === undefined) return []
      return [{
        key: kind, title: t(`proceedings.asked.${kind}`), verbs: [`grant-${kind}`, `refuse-${kind}`], open: true,
        lines: full([
          t('proceedings.by', { who: nameOf(order, asked.by) ?? t('proceedings.someone'), at: moment(asked.at) }),
          asked.cause === undefined ? '' : t('proceedings.cause', { cause: asked.cause }),
          asked.until === undefined ? '' : t('proceedings.until', { until: moment(asked.until) }),
          asked.reason === asked.cause ? '' : t('proceedings.reason', { reason: asked.reason }),
        ]),
      }]
    })
  }

  function suspension({ suspension: stopped }: Proceedings): Matter[] {
    if (stopped === null) return []
    const lines = [t('proceedings.cause', { cause: stopped.cause }), t('proceedings.suspendedSince', { at: moment(stopped.since) })]
    return [{ key: 'suspended', title: t('proceedings.suspended', { until: moment(stopped.until) }), verbs: ['resume'], open: false, lines }]
  }

  function sessions({ session, lead }: Proceedings): Matter[] {
    const open: Matter[] = session === null ? [] : [{
      key: 'session', title: t('proceedings.session'), verbs: ['conclude'], open: true,
      lines: full([
        t('proceedings.by', { who: t(`proceedings.sessionBy.${session.by}`), at: moment(session.at) }),
        session.offices.length === 0 ? '' : t('proceedings.offices', { offices: offices(session.offices) }),
        session.reason === '' || session.by === 'third-return' ? '' : t('proceedings.reason', { reason: session.reason }),
      ]),
    }]
    const settled: Matter[] = lead === null ? [] : [{
      key: 'lead', title: t('proceedings.lead', { office: officeName(lead.office, lead.office) }), verbs: [], open: false,
      lines: full([lead.helpers.length === 0 ? '' : t('proceedings.helpers', { helpers: offices(lead.helpers) }), t('proceedings.decision', { decision: lead.decision }), moment(lead.at)]),
    }]
    return [...open, ...settled]
  }

  function appeal({ appeal: raised }: Proceedings): Matter[] {
    if (raised === null) return []
    const open = raised.result === null
    return [{
      key: 'appeal', title: open ? t('proceedings.asked.appeal') : t(`proceedings.result.${raised.result}`), verbs: ['uphold', 'dismiss'], open,
      lines: full([
        t('proceedings.by', { who: t('proceedings.appealOf', { office: officeName(raised.office, raised.office) }), at: moment(raised.at) }),
        t('proceedings.reason', { reason: raised.reason }), open ? t('proceedings.votes', { n: raised.votes }) : '',
      ]),
    }]
  }

  function others(order: OrderDetail): Matter[] {
    const link = (key: string, id: string, number: string | null, lines: string[]): Matter =>
      ({ key: `${key}-${id}`, title: t(`proceedings.${key}`), verbs: [], open: false, lines, order: { id, number: number ?? t('act.view') } })
    return [
      ...(order.mergedInto === null ? [] : [link('mergedInto', order.mergedInto, order.mergedIntoNumber, [])]),
      ...order.merged.map(({ id, number, findings }) => link('mergedHere', id, number, findings.map(({ description }) => description))),
      ...(order.recurrenceOf === null ? [] : [link('recurrence', order.recurrenceOf, order.recurrenceOfNumber, [t('proceedings.recurrenceOf')])]),
      ...(order.recurrences === 0 ? [] : [{ key: 'recurrences', title: t('proceedings.recurred', { n: order.recurrences }), verbs: [], open: false, lines: [] }]),
    ]
  }

  function reporters({ public: isPublic, proceedings: { repliedAt, feedback, notFixed } }: OrderDetail): Matter[] {
    const said = (what: 'solved' | 'satisfied', value: boolean): string => t(`line.${what}.${value ? 'yes' : 'no'}`)
    const lines = full([
      isPublic ? repliedAt === null ? t('proceedings.noReply') : t('proceedings.replied', { at: moment(repliedAt) }) : '',
      feedback === null ? '' : feedback.satisfied === null
        ? t('proceedings.feedback', { solved: said('solved', feedback.solved) })
        : t('proceedings.feedbackBoth', { solved: said('solved', feedback.solved), satisfied: said('satisfied', feedback.satisfied) }),
      notFixed ? t('proceedings.notFixed') : '',
    ])
    return lines.length === 0 ? [] : [{ key: 'public', title: t('proceedings.public'), lines, verbs: ['reply'], open: isPublic && repliedAt === null }]
  }

  function errands(order: OrderDetail): Matter[] {
    const matters: Matter[] = []
    if (order.held !== null && ['filed', 'pending', 'returned'].includes(order.state)) matters.push({ key: 'held', title: t('proceedings.held'), lines: [order.held], verbs: ['dispatch'], open: true })
    if (order.inspector !== null) {
      const name = nameOf(order, order.inspector)
      const title = order.inspector === account.value?.id ? t('proceedings.sentToMe') : name === undefined ? t('proceedings.sentToOne') : t('proceedings.sentTo', { name })
      matters.push({ key: 'inspector', title, lines: [], verbs: ['recall-check'], open: false })
    }
    return matters
  }

  return (order) => {
    const all = [...requests(order), ...appeal(order.proceedings), ...sessions(order.proceedings), ...suspension(order.proceedings), ...errands(order), ...reporters(order), ...others(order)]
    return all.toSorted((a, b) => Number(b.open) - Number(a.open))
  }
}
