import type { Action, OrderDetail, VerbBody } from '../api/types.ts'
import { instantOf } from '../shared/time/wall-time.ts'

export interface SentPhoto {
  id: string
}

/** What was typed; it outlives a conflict and a refused answer. A question nobody has answered yet is null. */
export interface ActDraft {
  crew: string
  office: string
  standard: string
  outcome: string
  inspector: string
  lead: string
  /** Id of the order that it is merged into. */
  into: string
  offices: string[]
  helpers: string[]
  found: boolean | null
  solved: boolean | null
  satisfied: boolean | null
  conditionMet: boolean
  reason: string
  text: string
  decision: string
  cause: string
  note: string
  measured: string
  /** As a clock on the district's wall shows it: 2026-12-02T18:00. */
  until: string
  /** A corrected place; null leaves it where it is. */
  place: { longitude: number, latitude: number } | null
  address: string
  photos: SentPhoto[]
}

export type FieldName = keyof ActDraft

/** How a field is filled in. */
export type FieldKind = 'choice' | 'several' | 'yes-no' | 'tick' | 'words' | 'line' | 'number' | 'moment' | 'order' | 'place' | 'photos'

export interface ActField {
  name: FieldName
  required: boolean
}

// The order of a form: what is decided first, then why, then proof, then what may be added.
const kinds: Record<FieldName, FieldKind> = {
  standard: 'choice', office: 'choice', lead: 'choice', helpers: 'several', offices: 'several', crew: 'choice', inspector: 'choice', into: 'order',
  outcome: 'choice', conditionMet: 'tick', found: 'yes-no', solved: 'yes-no', satisfied: 'yes-no', decision: 'words', cause: 'words', until: 'moment',
  place: 'place', address: 'line', reason: 'words', text: 'words', measured: 'number', photos: 'photos', note: 'line',
}
const formOrder = Object.keys(kinds) as FieldName[]
const isField = (name: string): name is FieldName => (formOrder as string[]).includes(name)

/** A place is one field on the screen and two in the request. */
const fieldNamed = (name: string): string => (name === 'longitude' || name === 'latitude' ? 'place' : name)

export function kindOf(name: FieldName): FieldKind {
  return kinds[name]
}

export function emptyDraft(): ActDraft {
  return {
    crew: '', office: '', standard: '', outcome: '', inspector: '', lead: '', into: '', offices: [], helpers: [], found: null, solved: null, satisfied: null,
    conditionMet: false, reason: '', text: '', decision: '', cause: '', note: '', measured: '', until: '', place: null, address: '', photos: [],
  }
}

/** The fields of an act's form, demanded ones marked; a demand this page has no field for is left to the server. */
export function fieldsOf(action: Action): ActField[] {
  const names = [...action.demands, ...action.accepts].map(fieldNamed).filter(isField)
  const wanted = formOrder.filter((name) => names.includes(name) || (name === 'measured' && action.measuredUnit !== undefined))
  return wanted.map((name) => ({ name, required: isRequired(action, name) }))
}

/** The field that a problem's path speaks of: `offices.2` is offices, `longitude` the place. */
export function fieldAt(path: string): FieldName | undefined {
  const name = fieldNamed(path.split('.')[0] ?? '')
  return isField(name) ? name : undefined
}

/** A draft with every choice that has one answer already made, and what the order already says of the offices. */
export function startDraft(action: Action, order?: Pick<OrderDetail, 'proceedings'>): ActDraft {
  const draft = emptyDraft()
  for (const name of ['crew', 'office', 'standard', 'lead', 'inspector'] as const) {
    const choices = action.options?.[name]
    if (choices?.length === 1 && action.demands.includes(name)) draft[name] = choices[0]?.id ?? ''
  }
  if (action.options?.outcome?.includes('fixed')) draft.outcome = 'fixed'
  // Whoever was called together usually helps.
  if (action.verb === 'conclude') draft.helpers = [...order?.proceedings.session?.offices ?? []]
  return draft
}

/** The demanded fields that still stand empty, in the form's order; where one of several will do, all of those. */
export function missingFields(action: Action, draft: ActDraft): FieldName[] {
  const missing = fieldsOf(action).filter((field) => isMissing(action, draft, field)).map(({ name }) => name)
  const alternatives = [...new Set((action.oneOf ?? []).map(fieldNamed))].filter(isField)
  return alternatives.every((name) => isEmpty(action, draft, name)) ? [...alternatives, ...missing] : missing
}

/** Whether a moment was chosen that has passed: the server would refuse it. */
export function isPast(draft: ActDraft, now: number, timezone: string): boolean {
  return draft.until !== '' && Date.parse(instantOf(draft.until, timezone)) <= now
}

/** The request body of POST /orders/{id}/{verb}: the version it was decided on and every field that was filled in. */
export function actBody(action: Action, draft: ActDraft, version: number | undefined, timezone = 'Asia/Shanghai'): VerbBody {
  const body: VerbBody = version === undefined || versionless.includes(action.verb) ? {} : { version }
  for (const { name } of fieldsOf(action)) if (!isEmpty(action, draft, name, 1)) Object.assign(body, partOf(draft, name, timezone))
  return body
}

// These lock the row on the server and so make no false conflict.
const versionless = ['note', 'urge', 'reply', 'feedback']

/** A filled field as the request says it. */
function partOf(draft: ActDraft, name: FieldName, timezone: string): VerbBody {
  switch (name) {
    case 'photos': return { photos: draft.photos.map((photo) => photo.id) }
    case 'measured': return { measured: measuredOf(draft) }
    case 'until': return { until: instantOf(draft.until, timezone) }
    case 'place': return draft.place === null ? {} : { longitude: draft.place.longitude, latitude: draft.place.latitude }
    case 'helpers': return { helpers: draft.helpers.filter((office) => office !== draft.lead) }
    default: {
      const value = draft[name]
      return { [name]: typeof value === 'string' ? value.trim() : value }
    }
  }
}

function isRequired(action: Action, name: FieldName): boolean {
  if (name === 'measured') return action.demands.includes('measured') || action.measuredUnit !== undefined
  return action.demands.map(fieldNamed).includes(name) || (name === 'photos' && (action.photos?.min ?? 0) > 0)
}

function isMissing(action: Action, draft: ActDraft, { name, required }: ActField): boolean {
  // What is not a number is not left out in silence; what was not found is not measured.
  if (name === 'measured' && draft.measured.trim() !== '') return isEmpty(action, draft, name)
  return required && isEmpty(action, draft, name) && !(name === 'measured' && draft.outcome === 'notFound')
}

const measuredOf = (draft: ActDraft): number => Number(draft.measured.replace(',', '.'))

function isEmpty(action: Action, draft: ActDraft, name: FieldName, leastPhotos = Math.max(1, action.photos?.min ?? 1)): boolean {
  if (name === 'photos') return draft.photos.length < leastPhotos
  if (name === 'measured') return draft.measured.trim() === '' || !Number.isFinite(measuredOf(draft))
  const value = draft[name]
  if (typeof value === 'boolean') return name === 'conditionMet' ? !value : false
  if (typeof value === 'string') return value.trim() === ''
  return value === null || (Array.isArray(value) && value.length === 0)
}
