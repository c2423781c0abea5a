import type { Actor } from '../../domain/accounts/account.ts'
import { DomainError } from '../../domain/errors.ts'
import type { CommandFacts, VerbFields } from '../../domain/lifecycle/command.ts'
import { decideAll } from '../../domain/lifecycle/decide.ts'
import { dueCommand } from '../../domain/lifecycle/due-command.ts'
import type { Verb } from '../../domain/lifecycle/edge.ts'
import type { Order } from '../../domain/order/order.ts'
import type { OrderEvent } from '../../domain/order/event.ts'
import { walkDistrict, walkers } from './lifecycle-walk.ts'

/** Local time of a day in November 2026, as in `23T09:00`, a Monday; December's days go on from 31. */
export function at(text: string): Date {
  const [day = '', time = ''] = text.split('T')
  return new Date(new Date(`2026-11-01T${time}+08:00`).getTime() + (Number(day) - 1) * 86_400_000)
}

export interface Story {
  readonly order: Order
  readonly events: readonly OrderEvent[]
  /** The story after somebody used a verb; throws a DomainError where it is refused. */
  then(who: string, verb: Verb, time: string, fields?: VerbFields, facts?: CommandFacts): Story
  /** The story after the system did all that was due. */
  swept(time: string): Story
  /** Name of the guard, else the code, that refuses a verb; null where it would be allowed. */
  refusal(who: string, verb: Verb, time: string, fields?: VerbFields, facts?: CommandFacts): string | null
}

/** The walkers, and an inspector in the pay of the contractor. */
const people: readonly Actor[] = [...walkers, { id: 'inspector-of-yutong', role: 'inspector', officeId: null, crewId: null, contractorId: 'yutong' }]

/** Tells the life of an order verb by verb: who is `desk-1`, `office-1`, `public`, `job` and so on. */
export function story(order: Order, events: readonly OrderEvent[] = []): Story {
  const actorOf = (who: string) => {
    const found = people.find(({ id, role }) => id === who || (id === null && role === who))
    if (found === undefined) throw new Error(`nobody is ${who}`)
    return found
  }
  const self: Story = {
    order,
    events,
    then(who, verb, time, fields = {}, facts = {}) {
      const all: VerbFields = { reason: '理由', photos: ['p'], ...fields }
      const steps = decideAll(order, { verb, actor: actorOf(who), at: at(time), version: order.version, fields: all, facts }, walkDistrict)
      return story(steps.at(-1)?.order ?? order, [...events, ...steps.map(({ event }) => event)])
    },
    swept(time) {
      const command = dueCommand(order, at(time), walkDistrict)
      if (command === null) return self
      const [step] = decideAll(order, command, walkDistrict)
      return story(step.order, [...events, step.event]).swept(time)
    },
    refusal(who, verb, time, fields, facts) {
      try {
        self.then(who, verb, time, fields, facts)
        return null
      } catch (error) {
        if (!(error instanceof DomainError)) throw error
        return error.code === 'guard-refused' ? (error.fields[0]?.code ?? error.code) : error.code
      }
    },
  }
  return self
}
