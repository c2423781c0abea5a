import { expect, test } from 'vitest'
import { edgesOf, paintEdges } from '../../../web/phone/camera/edge-outline.ts'

const [width, height] = [80, 60]

/** A picture whose pixel at a place is as grey as told. */
function drawn(grey: (x: number, y: number) => number): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) pixels.fill(grey(x, y), (y * width + x) * 4, (y * width + x) * 4 + 4)
  return pixels
}

test('the edge of a door is one thin line, where the door ends', () => {
  const edges = edgesOf(drawn((x) => x < 40 ? 60 : 200), width, height)
  const columns = new Set([...edges.keys()].filter((at) => edges[at] === 1).map((at) => at % width))
  expect([...columns].every((x) => Math.abs(x - 40) <= 1)).toBe(true)
  expect(columns.size).toBe(1)
})

test('an even ground and its grain have no edges', () => {
  expect(edgesOf(drawn(() => 120), width, height).includes(1)).toBe(false)
  expect(edgesOf(drawn((x, y) => 120 + (x * 7 + y * 13) % 9), width, height).includes(1)).toBe(false)
})

test('dashes are white with a dark seam, so that they are seen on snow and on asphalt', () => {
  const edges = edgesOf(drawn((x) => x < 40 ? 60 : 200), width, height)
  const painted = paintEdges(edges, width, height)
  const colours = new Set(Array.from({ length: width * height }, (_, at) => painted.slice(at * 4, at * 4 + 4).join()))
  expect([...colours].sort()).toEqual(['0,0,0,0', '0,0,0,130', '255,255,255,255'])
})
