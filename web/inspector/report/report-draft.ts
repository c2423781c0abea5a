import { reactive } from 'vue'
import type { NewFinding } from '../../api/types.ts'
import type { MapPlace } from '../../shared/district-map/map-model.ts'
import { currentTime } from '../../shared/time/now.ts'
import { newId } from '../../phone/offline/new-id.ts'
import { createPhotoTray, type PhotoTray } from '../../phone/photos/photo-tray.ts'

export interface ReportDraft {
  /** Made once for this finding: a second try with it doubles nothing. */
  id: string
  place: MapPlace | null
  address: string
  category: string | null
  standard: string | null
  description: string
  /** The order nearby that it is of. */
  joins: string | null
  /** Whoever was offered orders nearby says that this is another thing. */
  insists: boolean
  /** Put right on the spot (举手之劳). */
  settled: boolean
}

const blank = (): ReportDraft => ({ id: newId(), place: null, address: '', category: null, standard: null, description: '', joins: null, insists: false, settled: false })

/** The finding being filled in. It outlives its page, so that a look at another tab costs nothing. */
export const draft = reactive(blank())
export const draftPhotos: PhotoTray = createPhotoTray()
/** What it looks like once it was put right on the spot. */
export const afterPhotos: PhotoTray = createPhotoTray()
let owner: string | undefined

/** Whoever else signs in on this phone begins with an empty form; the same person, after a lost session, goes on. */
export function openDraft(account: string): void {
  if (owner !== undefined && owner !== account) clearDraft()
  owner = account
}

/** Nothing was said of it yet; the place comes by itself. */
export function isBlank({ address, category, description, settled }: ReportDraft): boolean {
  return address === '' && category === null && description === '' && !settled
}

/** What is sent next is another finding than what was sent before. */
export function renewDraft(): void {
  draft.id = newId()
}

/** Starts the next finding. */
export function clearDraft(): void {
  Object.assign(draft, blank())
  draftPhotos.clear()
  afterPhotos.clear()
}

export type Missing = 'photo' | 'after' | 'place' | 'category' | 'standard' | 'same'

export interface Taken {
  taken: number
  demanded: number
  /** After-photos, of what was put right on the spot. */
  after?: { taken: number, demanded: number }
  /** Orders nearby that nobody has judged yet to be the same or not. */
  unjudged?: boolean
}

/** What the draft still lacks before the server would take it. */
export function missingOf(filled: ReportDraft, { taken, demanded, after, unjudged = false }: Taken): Missing[] {
  const missing: Missing[] = []
  // What was put right is shown as it was and as it is.
  if (taken < (filled.settled ? Math.max(1, demanded) : demanded)) missing.push('photo')
  if (filled.settled && after !== undefined && after.taken < Math.max(1, after.demanded)) missing.push('after')
  if (filled.place === null) missing.push('place')
  if (filled.category === null) missing.push('category')
  else if (filled.standard === null) missing.push('standard')
  if (unjudged && !filled.settled) missing.push('same')
  return missing
}

// A finding sent again must be the same in every byte, the time of observation too.
const observed = new Map<string, string>()

/**
 * The draft as it is sent, without its photos; null while it lacks place or category. Whoever has taken the photo and named
 * the standard need not write it out: `otherwise`, the standard's own words, stands for a description left empty.
 */
export function findingOf(filled: ReportDraft, otherwise = ''): Omit<NewFinding, 'photos' | 'afterPhotos'> & { id: string } | null {
  const { id, place, category, standard, description, address } = filled
  if (place === null || category === null) return null
  const observedAt = observed.get(id) ?? new Date(currentTime() - 1_000).toISOString()
  observed.set(id, observedAt)
  return {
    id, category, description: description.trim() || otherwise, longitude: place.longitude, latitude: place.latitude, observedAt,
    ...(standard === null ? {} : { standard }),
    ...(address.trim() === '' ? {} : { address: address.trim() }),
    ...(filled.settled ? { settledOnSpot: true } : filled.joins !== null ? { joins: filled.joins } : filled.insists ? { insists: true } : {}),
  }
}
