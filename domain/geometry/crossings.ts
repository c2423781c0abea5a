import Flatbush from 'flatbush'
import type { Position } from './area.ts'

type Segment = readonly [from: Position, to: Position]

// Ten times what a surveyed boundary of 10,000 positions needs.
const mostTests = 1_000_000

/**
 * Positions where a closed ring crosses or touches itself, at most `most`: a ring that crosses itself everywhere has as many
 * as the square of its length. Null where its segments lie so across each other that looking for them all has no end.
 */
export function selfCrossings(ring: readonly Position[], most: number): Position[] | null {
  const segments = segmentsOf([ring])
  const last = segments.length - 1
  const beside = (a: number, b: number) => Math.abs(a - b) <= 1 || Math.abs(a - b) === last
  return meetings(segments, segments, (a, b) => b > a && !beside(a, b), { most, ends: true })
}

/** Whether the rings of two boundaries cross each other in more places than can be cut in a moment. */
export function tangled(some: readonly (readonly Position[])[], others: readonly (readonly Position[])[], most: number): boolean {
  const found = meetings(segmentsOf(some), segmentsOf(others), () => true, { most, ends: false })
  return found === null || found.length >= most
}

function segmentsOf(rings: readonly (readonly Position[])[]): Segment[] {
  return rings.flatMap((ring) => ring.slice(1).map((to, index): Segment => [ring[index] ?? to, to]))
}

function meetings(some: readonly Segment[], others: readonly Segment[], asked: (a: number, b: number) => boolean, { most, ends }: { most: number; ends: boolean }): Position[] | null {
  if (some.length === 0 || others.length === 0) return []
  const tree = new Flatbush(others.length)
  for (const segment of others) tree.add(...boxOf(segment))
  tree.finish()
  const found: Position[] = []
  let tests = 0
  for (const [index, segment] of some.entries()) {
    for (const other of tree.search(...boxOf(segment))) {
      tests += 1
      const second = others[other]
      if (second === undefined || !asked(index, other)) continue
      const place = meeting(segment, second, ends)
      if (place !== null) found.push(place)
      if (found.length >= most) return found
    }
    if (tests > mostTests) return null
  }
  return found
}

function boxOf([[ax, ay], [bx, by]]: Segment): [number, number, number, number] {
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)]
}

/** Where two segments meet; `ends`: also at an end of theirs. Segments on one line meet nowhere in particular. */
function meeting([[ax, ay], [bx, by]]: Segment, [[cx, cy], [dx, dy]]: Segment, ends: boolean): Position | null {
  const across = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx)
  if (across === 0) return null
  const along = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / across
  const beside = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / across
  const within = (share: number) => (ends ? share >= 0 && share <= 1 : share > 0 && share < 1)
  return within(along) && within(beside) ? [ax + along * (bx - ax), ay + along * (by - ay)] : null
}
