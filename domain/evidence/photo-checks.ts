import { distanceMetres } from '../geometry/distance.ts'
import type { ClaimedPlace } from './claimed-place.ts'

/** How far from the site a photo may claim to be taken, in metres: a phone between houses is off by 30 to 50, and a site is no point. */
export const nearMetres = 100
/** How long before the act it may be taken, in minutes: half a working day, for a round of several sites. */
export const freshMinutes = 240
/** How far a camera's clock may run ahead, in minutes. */
const aheadMinutes = 5

/** A check of a photo; `ok` null: nothing to check it by. It flags and never blocks. */
export type PhotoCheck =
  | { readonly kind: 'distance'; readonly ok: boolean | null; readonly metres?: number }
  | { readonly kind: 'reuse'; readonly ok: boolean | null; readonly order?: { readonly id: string; readonly number: string } }
  | { readonly kind: 'time'; readonly ok: boolean | null; readonly minutes?: number }

export interface Evidence {
  readonly site: ClaimedPlace
  /** What the file says. */
  readonly taken: Date | null
  readonly place: ClaimedPlace | null
  /** Where the device said it was as it sent the photo, and how sure it was, in metres. */
  readonly fix: (ClaimedPlace & { readonly accuracy: number }) | null
  /** When what it shows was done, or seen. */
  readonly act: Date
  readonly printed: boolean
  /** It was shown before, on another order; `order` where the reader may see that one. */
  readonly reused: { readonly order: { readonly id: string; readonly number: string } | null } | null
}

/** What speaks for and against a photo: how far from the site, shown before or not, how long before the act. */
export function photoChecks(evidence: Evidence): PhotoCheck[] {
  return [distanceCheck(evidence), reuseCheck(evidence), timeCheck(evidence)]
}

// Of two places the farther one counts: a file's place can be written into it, and a photo of elsewhere be sent from the site.
function distanceCheck({ site, place, fix }: Evidence): PhotoCheck {
  const away = (at: ClaimedPlace) => distanceMetres([site.longitude, site.latitude], [at.longitude, at.latitude])
  const found = [...(place === null ? [] : [{ metres: away(place), near: nearMetres }]), ...(fix === null ? [] : [{ metres: away(fix), near: nearMetres + Math.min(fix.accuracy, nearMetres) }])]
  if (found.length === 0) return { kind: 'distance', ok: null }
  return { kind: 'distance', ok: found.every(({ metres, near }) => metres <= near), metres: Math.round(Math.max(...found.map(({ metres }) => metres))) }
}

function reuseCheck({ reused, printed }: Evidence): PhotoCheck {
  if (reused === null) return { kind: 'reuse', ok: printed ? true : null }
  return { kind: 'reuse', ok: false, ...(reused.order === null ? {} : { order: reused.order }) }
}

function timeCheck({ taken, act }: Evidence): PhotoCheck {
  if (taken === null) return { kind: 'time', ok: null }
  const minutes = Math.round((act.getTime() - taken.getTime()) / 60_000)
  return { kind: 'time', ok: minutes <= freshMinutes && minutes >= -aheadMinutes, minutes }
}
