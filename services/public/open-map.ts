import { fewest, finestCell, isCloseToPeople } from '../../domain/order/open-map.ts'
import type { PublicStep } from '../../domain/order/public-steps.ts'
import { cellSize, type Bounds } from '../map/map-view.ts'
import { createAnswerCache } from './answer-cache.ts'
import { openCells, openStreets, type OpenGround, type OpenStreetRow } from './open-map-store.ts'
import { requireDistrict, type PublicDeps } from './report-publicly.ts'

export interface OpenCell {
  /** The middle of the cell, not where anything is. */
  readonly longitude: number
  readonly latitude: number
  readonly step: PublicStep
  readonly category: string | null
  readonly month: string | null
  readonly count: number
}

export interface OpenMap {
  readonly district: { readonly code: string; readonly name: string; readonly nameEn: string }
  /** Side of the cells, degrees. */
  readonly cell: number
  readonly cells: readonly OpenCell[]
  /** More cells than were told. */
  readonly more: boolean
  readonly streets: readonly OpenStreetRow[]
  readonly settledDays: number
}

const settledDays = 30
const columns = 24
const mostCells = 1_500

export type ReadOpenMap = (district: string | undefined, bounds: Bounds) => Promise<OpenMap>

/**
 * What is open and what was settled of late, for everybody: counts by step, category and month in cells of 50 m or more.
 * A window is widened to whole cells, so that no pair of windows tells where in a cell something lies. Kept for a minute.
 */
export function createOpenMap(deps: PublicDeps): ReadOpenMap {
  const answers = createAnswerCache<OpenMap>(deps.clock, { milliseconds: 60_000, most: 300 })
  return async (code, bounds) => {
    const districtId = await requireDistrict(deps.database, code)
    const size = Math.max(finestCell, finestCell * 2 ** Math.ceil(Math.log2(cellSize(bounds, columns) / finestCell)))
    const whole = wholeCells(bounds, size)
    const key = [districtId, size, whole.west, whole.south, whole.east, whole.north].join()
    return answers.get(key, () => read(deps, districtId, whole, size))
  }
}

async function read(deps: PublicDeps, districtId: number, bounds: Bounds, size: number): Promise<OpenMap> {
  const { code, name, nameEn, timezone, catalogue } = await deps.reference.of(districtId)
  const withheld = [...catalogue.categories.values()].filter(isCloseToPeople).map((category) => category.code)
  const ground: OpenGround = { districtId, timezone, since: new Date(deps.clock.now().getTime() - settledDays * 86_400_000), withheld }
  const rows = await openCells(deps.database, ground, bounds, size, size <= finestCell * 4, mostCells + 1)
  return {
    district: { code, name, nameEn },
    cell: size,
    cells: rows.slice(0, mostCells).map(({ x, y, ...rest }) => ({ longitude: middle(x, size), latitude: middle(y, size), ...rest })),
    more: rows.length > mostCells,
    streets: await openStreets(deps.database, ground, fewest),
    settledDays,
  }
}

// To cells of the same grid, and no finer than the digits of a cell's side.
function wholeCells({ west, south, east, north }: Bounds, size: number): Bounds {
  const down = (degrees: number) => round(Math.floor(degrees / size) * size)
  const up = (degrees: number) => round(Math.ceil(degrees / size) * size)
  return { west: down(west), south: down(south), east: up(east), north: up(north) }
}

function middle(index: number, size: number): number {
  return round((index + 0.5) * size)
}

function round(degrees: number): number {
  return Number(degrees.toFixed(6))
}
