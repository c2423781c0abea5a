import type { OwnBeat } from '../../api/beats.ts'
import type { Area, BlindCheck, Order } from '../../api/types.ts'
import { boundaryHolds, distanceBetween, type Place } from '../../shared/district-map/projection.ts'

export type ThingKind = 'check' | 'recheck' | 'blind' | 'own'
export type ThingGroup = 'mine' | 'beat' | 'anyone' | 'own'

/** One thing of an inspector's day: something to look at, or an own finding that is still open. */
export interface TodayThing {
  id: string
  kind: ThingKind
  group: ThingGroup
  place: Place | null
  order: Order | undefined
  blind: BlindCheck | undefined
  /** Milliseconds; infinity where nothing is due. */
  due: number
}

export interface Day {
  waiting: readonly Order[]
  own: readonly Order[]
  blind: readonly BlindCheck[]
  beat: Pick<OwnBeat, 'areas'> | undefined
  areas: readonly Area[]
  inspector: string
}

const placeOf = ({ longitude, latitude }: { longitude: number | null, latitude: number | null }): Place | null =>
  longitude === null || latitude === null ? null : { longitude, latitude }

/** Whether something lies in the areas walked today: by its street, or by the boundary of a smaller area. */
export function onBeat(thing: { area: string | null, place: Place | null }, walked: readonly string[], areas: readonly Area[]): boolean {
  if (thing.area !== null && walked.includes(thing.area)) return true
  const { place } = thing
  return place !== null && areas.some(({ code, boundary }) => walked.includes(code) && boundary !== null && boundaryHolds(boundary, place))
}

/** What the day holds, each thing once: what was sent to this inspector, what lies on the beat, the rest, and own findings. */
export function todayThings({ waiting, own, blind, beat, areas, inspector }: Day): TodayThing[] {
  const seen = new Set(waiting.map(({ id }) => id))
  const thingOf = (order: Order, kind: ThingKind, group: ThingGroup): TodayThing => ({
    id: order.id, kind, group, order, blind: undefined, place: placeOf(order), due: order.deadline === null ? Number.POSITIVE_INFINITY : Date.parse(order.deadline),
  })
  const groupOf = (order: Order): ThingGroup => order.inspector !== null && order.inspector === inspector
    ? 'mine'
    : onBeat({ area: order.area, place: placeOf(order) }, beat?.areas ?? [], areas) ? 'beat' : 'anyone'
  return [
    ...blind.map((check): TodayThing => ({ id: check.id, kind: 'blind', group: 'mine', order: undefined, blind: check, place: placeOf(check), due: Date.parse(check.dueAt) })),
    ...waiting.map((order) => thingOf(order, order.state === 'checking' ? 'check' : 'recheck', groupOf(order))),
    ...own.filter(({ id }) => !seen.has(id)).map((order) => thingOf(order, 'own', 'own')),
  ]
}

/** Nearest first where it is known where the reader stands, else soonest due first. */
export function nearestFirst(things: readonly TodayThing[], from: Place | undefined): TodayThing[] {
  const away = ({ place }: TodayThing) => from === undefined || place === null ? Number.POSITIVE_INFINITY : distanceBetween(from, place)
  return [...things].sort((a, b) => (from === undefined ? 0 : away(a) - away(b) || 0) || a.due - b.due)
}
