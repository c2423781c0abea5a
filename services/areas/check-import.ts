import { setImmediate } from 'node:timers/promises'
import { refuse, type FieldError } from '../../domain/errors.ts'
import { aboveTolerance, topologyFaults, type TopologyFault } from '../../domain/geometry/topology.ts'
import type { DistrictReference } from '../reference/district-reference.ts'
import type { MergedAreas } from './merge-areas.ts'
import type { RingNotes } from './read-ring.ts'

export type ReportedFault = TopologyFault & { readonly aboveTolerance: boolean }

/** What an import would do, and what is wrong with it. */
export interface ImportReport {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly unchanged: readonly string[]
  readonly removed: readonly string[]
  readonly notes: RingNotes
  /** The worst first; `mostFaults` at most, `more` beyond them. */
  readonly faults: readonly ReportedFault[]
  readonly more: number
}

export const mostFaults = 300
const mostHeld = 2_000

/** Faults of the areas as they would be, around what the import touches. Lets others have a turn between two areas. Throws areas-invalid beyond 2,000. */
export async function faultsOf(merged: MergedAreas, reference: DistrictReference, removed: readonly string[], tolerance: number): Promise<ReportedFault[]> {
  const touched = new Set([...merged.added, ...merged.changed])
  // Where one goes, a gap may open in what was around it.
  for (const code of removed) {
    const parent = reference.areas.get(code)?.parent
    if (parent != null) touched.add(parent)
  }
  const found: ReportedFault[] = []
  for (const fault of topologyFaults(merged.all, touched)) {
    await setImmediate()
    if (fault !== null) found.push({ ...fault, aboveTolerance: aboveTolerance(fault, tolerance) })
    if (found.length > mostHeld) throw refuse('areas-invalid', 'geojson', `there are more than ${mostHeld} faults: is it a file of this district?`)
  }
  return found.sort((a, b) => Number(b.aboveTolerance) - Number(a.aboveTolerance) || (b.width ?? Infinity) - (a.width ?? Infinity) || (a.id < b.id ? -1 : 1))
}

/** Why areas can't be removed: something stands on them. */
export function removalProblems({ areas, routing }: DistrictReference, remove: readonly string[]): FieldError[] {
  return remove.flatMap((code, index) => {
    const kind = areas.get(code)?.kind
    const say = (message: string): FieldError => ({ path: `remove.${index}`, message, code: 'areas-invalid' })
    return [
      // Orders keep the code of their street for ever.
      ...(kind === 'district' || kind === 'street' ? [say(`${code} is a ${kind}: orders and rates stand under it`)] : []),
      ...([...routing.offices.values()].some(({ area }) => area === code) ? [say(`an office answers for ${code}`)] : []),
      ...(routing.coverages.some(({ area }) => area === code) ? [say(`a contract covers ${code}`)] : []),
      ...(routing.versions.some(({ rules }) => rules.some(({ area }) => area === code)) ? [say(`a routing rule names ${code}`)] : []),
    ]
  })
}
