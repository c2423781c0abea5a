import type { Verb } from '../lifecycle/edge.ts'
import type { ClockKind } from '../order/order.ts'
import type { EventData } from '../order/event.ts'
import type { Kind } from './kinds.ts'

export interface Phrase {
  readonly zh: string
  readonly en: string
}

/** What of an event its words may need. */
export interface Told {
  readonly verb: Verb
  readonly kind: Kind
  readonly data: Pick<EventData, 'clock' | 'level' | 'held' | 'solved' | 'upheld' | 'outcome' | 'remote'>
}

const say = (zh: string, en: string): Phrase => ({ zh, en })
type Words = Phrase | ((told: Told) => Phrase)

const clocks: Record<ClockKind, Phrase> = {
  filing: say('立案', 'filing'),
  check: say('核实', 'the check'),
  dispatch: say('派遣', 'dispatch'),
  handling: say('处置', 'handling'),
  recheck: say('核查', 'the re-check'),
}
const clockOf = ({ data }: Told) => clocks[data.clock ?? 'handling']

/** One phrase for what happened; where reporters and others read the same verb differently, by kind. */
const words: Record<Verb, Words> = {
  'report': say('新上报', 'reported'),
  'import': say('已导入', 'imported'),
  'file': say('已立案', 'filed'),
  'note': ({ data }) => (data.held === undefined ? say('有备注', 'a note was added') : say('派不出去，待指挥中心派遣', 'could not be placed: the desk dispatches it')),
  'join': say('并入一件上报', 'a finding has joined it'),
  'recur': say('同一处又有上报', 'the same spot was reported again'),
  'send-to-check': say('待你核实', 'sent to you to check'),
  'recall-check': say('核实已收回', 'the check was called back'),
  'report-check': say('核实有回音', 'the check has come back'),
  'send-to-recheck': say('待你核查', 'sent to you to re-check'),
  'confirm': say('整改完成，待核查', 'rectified, to be re-checked'),
  'decline': say('不予立案', 'declined'),
  'withdraw': say('已作废', 'withdrawn'),
  'merge': say('已并案', 'merged into another order'),
  'reconsider': say('重新受理', 'taken up again'),
  'split': say('已拆出', 'split off again'),
  'dispatch': say('派给你们街道', 'dispatched to your office'),
  'return': ({ kind }) => (kind === 'taken' ? say('街道已退回', 'returned by the office') : say('街道退回', 'returned by the office')),
  'take-back': say('已收回', 'taken back by the desk'),
  'whistle': ({ kind }) => (kind === 'taken' ? say('转入联席', 'put before a joint session') : say('吹哨，待联席', 'the office whistles for a joint session')),
  'convene': say('召你们联席', 'your office is called to a joint session'),
  'conclude': say('联席已议定', 'the joint session has concluded'),
  'assign': ({ kind }) => (kind === 'taken' ? say('改派别的班组', 'given to another crew') : say('派给你们班组', 'assigned to your crew')),
  'recall': say('街道已收回', 'recalled by the office'),
  'hand-back': say('班组交回', 'handed back by the crew'),
  'start': say('开始处置', 'work has begun'),
  'fix': ({ data }) => (data.outcome === 'notFound' ? say('班组现场未见，待确认', 'the crew found nothing: to be confirmed') : say('班组已处置，待确认', 'fixed by the crew: to be confirmed')),
  'redo': say('街道要求重做', 'to be done again'),
  'pass': ({ kind }) => (kind === 'outcome' ? say('你报的问题已结案', 'what you reported is closed') : say('核查通过，已结案', 're-checked and closed')),
  'fail': say('核查未过，返工', 'the re-check failed: rework'),
  'reopen': say('重新打开，返工', 'reopened: rework'),
  'ask-extension': say('申请延期', 'an extension is asked for'),
  'grant-extension': say('准予延期', 'extension granted'),
  'refuse-extension': say('不准延期', 'extension refused'),
  'ask-suspension': say('申请挂账', 'a suspension is asked for'),
  'grant-suspension': say('准予挂账', 'suspension granted'),
  'refuse-suspension': say('不准挂账', 'suspension refused'),
  'resume': say('挂账结束，继续处置', 'the suspension has ended: work goes on'),
  'ask-withdrawal': say('申请作废', 'a withdrawal is asked for'),
  'grant-withdrawal': say('已作废', 'withdrawn'),
  'refuse-withdrawal': say('不准作废', 'withdrawal refused'),
  'correct': say('已更正', 'corrected'),
  'appeal': say('街道申诉', 'the office appeals'),
  'uphold': say('一人认可申诉', 'one vote upholds the appeal'),
  'dismiss': say('一人驳回申诉', 'one vote dismisses the appeal'),
  'close-appeal': ({ data }) => (data.upheld === true ? say('申诉成立', 'the appeal is upheld') : say('申诉驳回', 'the appeal is dismissed')),
  'urge': say('领导督办', 'urged by a leader'),
  'reply': say('有答复', 'answered'),
  'feedback': ({ data }) => (data.solved === false ? say('上报人说未解决', 'the reporter says it is not solved') : say('上报人已评价', 'rated by the reporter')),
  'warn': (told) => say(`${clockOf(told).zh}快到期`, `${clockOf(told).en} is nearly due`),
  'overdue': (told) => say(`${clockOf(told).zh}已超期`, `${clockOf(told).en} is overdue`),
  'escalate': (told) => say(`${clockOf(told).zh}久超未办，升级`, `${clockOf(told).en} is long overdue: escalated`),
}

/** What happened, as a phrase that follows the order's number and category, in both languages. */
export function phraseOf(told: Told): Phrase {
  const word = words[told.verb]
  return typeof word === 'function' ? word(told) : word
}
