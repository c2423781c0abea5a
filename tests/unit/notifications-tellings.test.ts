import { describe, expect, it } from 'vitest'
import { roles } from '../../domain/accounts/account.ts'
import { verbs, type Verb } from '../../domain/lifecycle/edge.ts'
import type { News } from '../../domain/notifications/news.ts'
import { recipientsOf, type Reader } from '../../domain/notifications/recipients.ts'
import { reporterNews } from '../../domain/notifications/reporter-news.ts'
import { tellings } from '../../domain/notifications/tellings.ts'
import { phraseOf } from '../../domain/notifications/words.ts'

const reader = (id: string, role: Reader['role'], place: Partial<Reader> = {}): Reader => ({ id, role, officeId: null, crewId: null, ...place })

const everybody: readonly Reader[] = [
  reader('desk 1', 'desk'), reader('desk 2', 'desk'), reader('leader', 'leader'), reader('admin', 'admin'), reader('device', 'device'),
  reader('office a', 'office', { officeId: 'a' }), reader('office b', 'office', { officeId: 'b' }), reader('office c', 'office', { officeId: 'c' }),
  reader('crew x', 'crew', { crewId: 'x' }), reader('crew y', 'crew', { crewId: 'y' }),
  reader('reporter', 'inspector'), reader('assigned', 'inspector'), reader('some inspector', 'inspector'),
]

function news(verb: Verb, given: Partial<News> = {}): News {
  return {
    verb, from: 'dispatched', to: 'dispatched', actorId: null, actorRole: 'job', officeId: 'a', crewId: null, priorOfficeId: null, priorCrewId: null,
    inspectorId: null, recheckerId: null, letGoOffices: [], reporterIds: ['reporter', 'device'], data: {}, ...given,
  }
}

const told = (event: News) => Object.fromEntries(recipientsOf(event, everybody).map(({ reader: { id }, kind }) => [id, kind]))

describe('who is told', () => {
  it('is decided for every verb, in words of both languages', () => {
    expect(Object.keys(tellings).sort()).toEqual([...verbs].sort())
    for (const verb of verbs) {
      const { zh, en } = phraseOf({ verb, kind: 'task', data: {} })
      expect(zh, verb).toMatch(/[一-鿿]/)
      expect(zh, verb).not.toMatch(/您|(?<!申)请|成功/)
      expect(en, verb).toMatch(/[a-z]/)
    }
  })

  it('a dispatch tells the office, an assignment the crew, and the crew that it replaced', () => {
    expect(told(news('dispatch'))).toEqual({ 'office a': 'task' })
    expect(told(news('assign', { crewId: 'x' }))).toEqual({ 'crew x': 'task' })
    expect(told(news('assign', { crewId: 'y', priorCrewId: 'x' }))).toEqual({ 'crew y': 'task', 'crew x': 'taken' })
  })

  it('what the crew has fixed goes to its office, what the office has rectified to the inspectors concerned and to no other', () => {
    expect(told(news('fix', { to: 'fixed', crewId: 'x', actorId: 'crew x' }))).toEqual({ 'office a': 'handled' })
    expect(told(news('confirm', { to: 'rectified', inspectorId: 'assigned' }))).toEqual({ assigned: 'check', reporter: 'check' })
  })

  it('the desk hears of returns and requests; whoever does something is not told of it', () => {
    expect(told(news('return', { to: 'returned', officeId: null, priorOfficeId: 'a', priorCrewId: 'x' }))).toEqual({ 'desk 1': 'returned', 'desk 2': 'returned', 'crew x': 'taken' })
    expect(told(news('ask-extension'))).toEqual({ 'desk 1': 'request', 'desk 2': 'request' })
    expect(told(news('ask-withdrawal', { actorId: 'desk 1' }))).toEqual({ 'desk 2': 'request' })
  })

  it('an answer to a request goes to the office that asked', () => {
    for (const verb of ['grant-extension', 'refuse-extension', 'grant-suspension', 'refuse-suspension'] as const) {
      expect(told(news(verb, { actorId: 'desk 1' })), verb).toEqual({ 'office a': 'answer' })
    }
    expect(told(news('close-appeal', { to: 'closed', data: {} }))).toEqual({ 'office a': 'answer' })
  })

  it('a warning and an overdue mark go to whoever holds the order by the clock that ran out', () => {
    expect(told(news('warn', { to: 'assigned', crewId: 'x', data: { clock: 'handling' } }))).toEqual({ 'office a': 'warning', 'crew x': 'warning' })
    expect(told(news('overdue', { to: 'assigned', crewId: 'x', data: { clock: 'handling' } }))).toEqual({ 'office a': 'overdue', 'crew x': 'overdue' })
    expect(told(news('overdue', { to: 'filed', officeId: null, data: { clock: 'dispatch' } }))).toEqual({ 'desk 1': 'overdue', 'desk 2': 'overdue' })
    expect(told(news('warn', { to: 'rechecking', inspectorId: 'assigned', data: { clock: 'recheck' } }))).toEqual({ 'assigned': 'warning', 'desk 1': 'warning', 'desk 2': 'warning' })
  })

  it('an escalation reaches its level, and an urge the office and the crew', () => {
    expect(told(news('escalate', { data: { level: 'desk' } }))).toEqual({ 'desk 1': 'escalated', 'desk 2': 'escalated' })
    expect(told(news('escalate', { data: { level: 'leader' } }))).toEqual({ leader: 'escalated' })
    expect(told(news('escalate', { data: { level: 'office' } }))).toEqual({ 'office a': 'escalated' })
    expect(told(news('urge', { to: 'assigned', crewId: 'x', actorId: 'leader' }))).toEqual({ 'office a': 'urged', 'crew x': 'urged' })
    expect(told(news('urge', { to: 'returned', officeId: null, actorId: 'leader' }))).toEqual({ 'desk 1': 'urged', 'desk 2': 'urged' })
  })

  it('a joint session calls its offices, and its conclusion goes to the lead and the helpers', () => {
    expect(told(news('convene', { to: 'returned', officeId: null, actorId: 'desk 1', data: { offices: ['b', 'c'] } }))).toEqual({ 'office b': 'request', 'office c': 'request' })
    expect(told(news('conclude', { officeId: 'b', data: { helpers: ['c'] } }))).toEqual({ 'office b': 'task', 'office c': 'task' })
    expect(told(news('conclude', { officeId: 'b', letGoOffices: ['a'], data: { helpers: ['c'] } }))).toMatchObject({ 'office a': 'taken' })
  })

  it('reporters hear what has become of their findings, except from a device', () => {
    expect(told(news('pass', { from: 'rectified', to: 'closed', actorId: 'assigned' }))).toEqual({ 'reporter': 'outcome', 'office a': 'answer' })
    expect(told(news('decline', { to: 'declined', officeId: null, actorId: 'desk 1' }))).toEqual({ reporter: 'outcome' })
    expect(told(news('merge', { to: 'merged', officeId: null, priorOfficeId: 'a', priorCrewId: 'x', actorId: 'desk 1' }))).toEqual({ 'reporter': 'outcome', 'office a': 'taken', 'crew x': 'taken' })
    expect(told(news('pass', { to: 'closed', reporterIds: ['reporter', 'some inspector'] }))).toMatchObject({ 'reporter': 'outcome', 'some inspector': 'outcome' })
    expect(reporterNews({ verb: 'reply', to: 'dispatched' })).toBe('replied')
    expect(reporterNews({ verb: 'warn', to: 'dispatched' })).toBeNull()
  })

  it('nobody is told of what the lists show by themselves', () => {
    for (const verb of ['report', 'import', 'file', 'start', 'note', 'join', 'uphold', 'dismiss'] as const) expect(told(news(verb)), verb).toEqual({})
    expect(told(news('note', { to: 'filed', officeId: null, data: { held: 'outside-areas' } }))).toEqual({ 'desk 1': 'task', 'desk 2': 'task' })
  })

  it('an account of another role that names an office is not told what its clerks are', () => {
    const odd = roles.filter((role) => role !== 'office').map((role) => reader(`odd ${role}`, role, { officeId: 'a', crewId: 'x' }))
    expect(recipientsOf(news('dispatch'), odd)).toEqual([])
  })
})
