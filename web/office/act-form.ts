import type { Action, VerbBody } from '../api/types.ts'

export interface SentPhoto {
  id: string
}

/** What was typed; it outlives a conflict and a refused answer. */
export interface ActDraft {
  crew: string
  office: string
  standard: string
  outcome: string
  conditionMet: boolean
  reason: string
  text: string
  note: string
  measured: string
  photos: SentPhoto[]
}

export type FieldName = keyof ActDraft

export interface ActField {
  name: FieldName
  required: boolean
}

// The order of a form: what is decided first, then why, then proof, then what may be added.
const formOrder: FieldName[] = ['standard', 'office', 'crew', 'outcome', 'conditionMet', 'reason', 'text', 'measured', 'photos', 'note']

const isField = (name: string): name is FieldName => (formOrder as string[]).includes(name)

export function emptyDraft(): ActDraft {
  return { crew: '', office: '', standard: '', outcome: '', conditionMet: false, reason: '', text: '', note: '', measured: '', photos: [] }
}

/** The fields of an act's form, demanded ones marked; a demand this page has no field for is left to the server. */
export function fieldsOf(action: Action): ActField[] {
  const names = [...action.demands, ...action.accepts].filter(isField)
  const wanted = formOrder.filter((name) => names.includes(name))
  return wanted.map((name) => ({ name, required: isRequired(action, name) }))
}

/** A draft with every choice that has one answer already made. */
export function startDraft(action: Action): ActDraft {
  const draft = emptyDraft()
  for (const name of ['crew', 'office', 'standard'] as const) {
    const choices = action.options?.[name]
    if (choices?.length === 1 && action.demands.includes(name)) draft[name] = choices[0]?.id ?? ''
  }
  if (action.options?.outcome?.includes('fixed')) draft.outcome = 'fixed'
  return draft
}

/** The demanded fields that still stand empty, in the form's order. */
export function missingFields(action: Action, draft: ActDraft): FieldName[] {
  return fieldsOf(action)
    .filter((field) => field.required && isEmpty(action, draft, field.name))
    .map((field) => field.name)
}

/** The request body of POST /orders/{id}/{verb}: the version it was decided on and every field that was filled in. */
export function actBody(action: Action, draft: ActDraft, version: number): VerbBody {
  const body: VerbBody = versionless.includes(action.verb) ? {} : { version }
  for (const { name } of fieldsOf(action)) {
    if (name === 'photos') {
      if (draft.photos.length > 0) body.photos = draft.photos.map((photo) => photo.id)
    } else if (name === 'conditionMet') {
      if (draft.conditionMet) body.conditionMet = true
    } else if (name === 'measured') {
      if (draft.measured.trim() !== '') body.measured = Number(draft.measured)
    } else if (draft[name].trim() !== '') {
      body[name] = draft[name].trim()
    }
  }
  return body
}

// These lock the row on the server and so make no false conflict.
const versionless = ['note', 'urge']

function isRequired(action: Action, name: FieldName): boolean {
  return action.demands.includes(name) || (name === 'photos' && (action.photos?.min ?? 0) > 0)
}

function isEmpty(action: Action, draft: ActDraft, name: FieldName): boolean {
  if (name === 'photos') return draft.photos.length < Math.max(1, action.photos?.min ?? 1)
  if (name === 'conditionMet') return !draft.conditionMet
  return draft[name].trim() === ''
}
