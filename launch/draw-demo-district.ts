import { writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Delaunay } from 'd3-delaunay'
import clipping from 'polygon-clipping'
import type { Area, Position } from '../domain/geometry/area.ts'
import { demoStreets, type DemoStreet } from '../services/demo/streets.ts'
import { drawPilotGrids } from './draw-pilot-grids.ts'

/*
 * Draws the demo district as a schematic: one Voronoi cell around each street office's approximate place inside a
 * simplified outline. It is no survey, but a place stays where it is: a device's fix falls into the street whose office
 * is nearest. How to make the dense north readable is the screen's affair (web/shared/district-map/let-out.ts).
 */

/** The district's outline, simplified by hand, WGS84, counter-clockwise. */
const outline: Position[] = [
  [113.536, 34.634], [113.556, 34.616], [113.585, 34.607], [113.613, 34.604], [113.637, 34.618],
  [113.651, 34.641], [113.66, 34.664], [113.676, 34.692], [113.685, 34.721], [113.685, 34.744],
  [113.677, 34.762], [113.653, 34.773], [113.627, 34.769], [113.613, 34.757], [113.604, 34.741],
  [113.601, 34.722], [113.588, 34.708], [113.571, 34.697], [113.551, 34.691], [113.536, 34.678], [113.53, 34.655],
]

/** The pilot zone inside 侯寨, beside the middle of that cell so that the street's name stays free; in degrees from the middle. */
const fenghuShape: Position[] = [
  [0.008, -0.008], [0.016, -0.012], [0.026, -0.01], [0.03, -0.003], [0.024, 0.002], [0.013, 0.002],
]

/** Length of a degree of longitude in degrees of latitude, so that cells are drawn in true proportions. */
const squeeze = Math.cos((34.69 * Math.PI) / 180)

export interface Drawing {
  note: string
  areas: Area[]
  /** Where each street office stands, by slug: inside its own cell. */
  seats: Record<string, Position>
}

/** The drawing as it is committed in services/demo/areas.json; the same at every run. */
export function drawDemoDistrict(): Drawing {
  const seats = demoStreets.map(({ place }) => place)
  const cells = cellsAround(seats).map((ring) => closed(distinct(ring.map(rounded))))
  const cellOf = (slug: string): Position[] => at(cells, demoStreets.findIndex((street) => street.slug === slug))
  return {
    note: 'Schematic, drawn by launch/draw-demo-district.ts; not a survey. WGS84.',
    areas: [
      area('410103', 'district', '二七区', 'Erqi District', null, rimOf(cells)),
      ...demoStreets.map((street, index) => streetArea(street, at(cells, index))),
      area('410103016Z01', 'zone', '凤湖试点片区', 'Fenghu Pilot Zone', '410103016', fenghu(cellOf('houzhai'))),
      ...drawPilotGrids([
        { code: '410103100', name: '马寨', nameEn: 'Mazhai', ring: cellOf('mazhai') },
        { code: '410103016', name: '侯寨', nameEn: 'Houzhai', ring: cellOf('houzhai') },
      ]),
    ],
    seats: Object.fromEntries(demoStreets.map(({ slug }, index) => [slug, rounded(at(seats, index))])),
  }
}

function streetArea({ code, name, nameEn }: DemoStreet, ring: Position[]): Area {
  return area(code, 'street', name, nameEn, '410103', ring)
}

function area(code: string, kind: Area['kind'], name: string, nameEn: string, parent: string | null, ring: Position[]): Area {
  return { code, kind, name, nameEn, parent, boundary: { type: 'Polygon', coordinates: [ring] }, schematic: true }
}

/** Open rings, counter-clockwise, one per seat, clipped to the outline. */
function cellsAround(seats: readonly Position[]): Position[][] {
  const flat = (position: Position): Position => [position[0] * squeeze, position[1]]
  const bounds: [number, number, number, number] = [113 * squeeze, 34, 115 * squeeze, 36]
  const voronoi = Delaunay.from(seats.map(flat)).voronoi(bounds)
  return seats.map((_, index) => {
    const cell = voronoi.cellPolygon(index).map(([x, y]): Position => [x / squeeze, y])
    const pieces = clipping.intersection([cell], [closed(outline)])
    if (pieces.length !== 1 || pieces[0]?.length !== 1) throw new Error(`cell ${index} falls apart at the outline`)
    return at(at(pieces, 0), 0).slice(0, -1)
  })
}

/**
 * The edges that only one cell has, joined to a ring. The district is drawn from its cells and not from the outline, so
 * that rounding leaves no gap between them.
 */
function rimOf(cells: readonly Position[][]): Position[] {
  const edges = cells.flatMap((ring) => ring.slice(1).map((to, index) => ({ from: at(ring, index), to })))
  const known = new Set(edges.map(({ from, to }) => `${from}>${to}`))
  const rim = edges.filter(({ from, to }) => !known.has(`${to}>${from}`))
  const next = new Map(rim.map(({ from, to }) => [String(from), to]))
  const start = at(rim, 0).from
  const ring = [start]
  for (let here = next.get(String(start)); here !== undefined && ring.length <= rim.length; here = next.get(String(here))) {
    ring.push(here)
    if (String(here) === String(start)) break
  }
  if (ring.length !== rim.length + 1) throw new Error('the cells do not share their edges')
  return ring
}

function fenghu(houzhai: Position[]): Position[] {
  const [x, y] = centroid(houzhai.slice(0, -1))
  return closed(fenghuShape.map(([dx, dy]) => rounded([x + dx, y + dy])))
}

/** Centre of mass of an open ring (shoelace formula). */
function centroid(ring: readonly Position[]): Position {
  const [originX, originY] = at(ring, 0)
  let twiceArea = 0
  let sumX = 0
  let sumY = 0
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = at(ring, (index + 1) % ring.length)
    const [ax, ay, bx, by] = [x - originX, y - originY, nextX - originX, nextY - originY]
    const cross = ax * by - bx * ay
    twiceArea += cross
    sumX += (ax + bx) * cross
    sumY += (ay + by) * cross
  })
  return [originX + sumX / (3 * twiceArea), originY + sumY / (3 * twiceArea)]
}

function rounded([x, y]: readonly [number, number]): Position {
  return [Number(x.toFixed(5)), Number(y.toFixed(5))]
}

/** Rounding may bring two corners of a ring together; one is kept. */
function distinct(ring: readonly Position[]): Position[] {
  return ring.filter((position, index) => String(position) !== String(ring.at(index - 1)))
}

function closed(ring: readonly Position[]): Position[] {
  return [...ring, at(ring, 0)]
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index]
  if (item === undefined) throw new RangeError(`nothing at ${index}`)
  return item
}

/** One position a line, so that a change of the drawing can be read as a diff. */
export function printDrawing(drawing: Drawing): string {
  const text = JSON.stringify(drawing, null, 2)
  return `${text.replace(/\[\s+(-?[\d.]+),\s+(-?[\d.]+)\s+\]/g, '[$1, $2]')}\n`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = fileURLToPath(new URL('../services/demo/areas.json', import.meta.url))
  writeFileSync(file, printDrawing(drawDemoDistrict()))
  console.log(`drew ${file}`)
}
