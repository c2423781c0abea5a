import type { Area } from '../../api/types.ts'
import { boundaryHolds, type Place } from '../../shared/district-map/projection.ts'

export type AreaKind = Area['kind']

export interface AreaNode {
  readonly area: Area
  readonly children: readonly AreaNode[]
  /** How many areas of each kind lie below it. */
  readonly counts: Readonly<Partial<Record<AreaKind, number>>>
}

/** A line of the tree as it is shown; `open` is undefined where there is nothing below. */
export interface AreaLine { readonly node: AreaNode, readonly level: number, readonly open: boolean | undefined, readonly parent: string | null }

/** As many lines as a search shows. */
export const mostFound = 200

/** The areas as an import leaves them. */
export function areasAfter(areas: readonly Area[], { areas: given, removed }: { readonly areas: readonly Area[], readonly removed: readonly string[] }): Area[] {
  const gone = new Set([...removed, ...given.map(({ code }) => code)])
  return [...areas.filter(({ code }) => !gone.has(code)), ...given]
}

/** The areas by what they belong to, in the order of their codes; one whose parent is not among them stands at the top. */
export function areaTree(areas: readonly Area[]): AreaNode[] {
  const codes = new Set(areas.map(({ code }) => code))
  const below = new Map<string | null, Area[]>()
  for (const area of areas.toSorted((a, b) => a.code.localeCompare(b.code))) {
    const parent = area.parent !== null && area.parent !== area.code && codes.has(area.parent) ? area.parent : null
    below.set(parent, [...below.get(parent) ?? [], area])
  }
  const nodeOf = (area: Area): AreaNode => {
    const children = (below.get(area.code) ?? []).map(nodeOf)
    const counts: Partial<Record<AreaKind, number>> = {}
    for (const { area: { kind }, counts: more } of children) {
      counts[kind] = (counts[kind] ?? 0) + 1
      for (const [deeper, count] of Object.entries(more) as [AreaKind, number][]) counts[deeper] = (counts[deeper] ?? 0) + count
    }
    return { area, children, counts }
  }
  return (below.get(null) ?? []).map(nodeOf)
}

/** The lines of the opened branches. */
export function openLines(nodes: readonly AreaNode[], opened: ReadonlySet<string>, level = 1, parent: string | null = null): AreaLine[] {
  return nodes.flatMap((node) => {
    const open = node.children.length === 0 ? undefined : opened.has(node.area.code)
    return [{ node, level, open, parent }, ...open === true ? openLines(node.children, opened, level + 1, node.area.code) : []]
  })
}

/** What a name or code was found in, with the way to it. */
export function foundLines(nodes: readonly AreaNode[], typed: string, level = 1, parent: string | null = null): AreaLine[] {
  const wanted = typed.trim().toLowerCase()
  return nodes.flatMap((node) => {
    const { code, name, nameEn } = node.area
    const inside = foundLines(node.children, typed, level + 1, code)
    const hit = [code, name, nameEn].some((words) => words.toLowerCase().includes(wanted))
    return hit || inside.length > 0 ? [{ node, level, open: inside.length > 0 ? true : undefined, parent }, ...inside] : []
  })
}

/** The codes from the top down to an area. */
export function wayTo(nodes: readonly AreaNode[], code: string): string[] {
  for (const { area, children } of nodes) {
    if (area.code === code) return [code]
    const way = wayTo(children, code)
    if (way.length > 0) return [area.code, ...way]
  }
  return []
}

/**
 * The area that a tap means: within the chosen one the next smaller that holds the place, elsewhere one as large as the
 * chosen. Undefined where no area is.
 */
export function areaAt(nodes: readonly AreaNode[], place: Place, chosen: string | null): string | undefined {
  const holding = holdingWay(nodes, place)
  const at = chosen === null ? -1 : holding.indexOf(chosen)
  if (at >= 0) return holding[at + 1] ?? chosen ?? undefined
  const depth = chosen === null ? 1 : Math.max(1, wayTo(nodes, chosen).length - 1)
  return holding[Math.min(depth, holding.length - 1)]
}

function holdingWay(nodes: readonly AreaNode[], place: Place): string[] {
  for (const { area, children } of nodes) {
    const holds = area.boundary !== null && boundaryHolds(area.boundary, place)
    // What has no boundary of its own is as large as what lies in it.
    const inside = holds || area.boundary === null ? holdingWay(children, place) : []
    if (holds || inside.length > 0) return [area.code, ...inside]
  }
  return []
}
