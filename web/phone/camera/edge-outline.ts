/** Share of the pixels whose edge is drawn; weaker ones are texture. */
const drawnShare = 0.06
/** A line of fewer pixels is a speck. */
const shortest = 18

/** Luminance of RGBA pixels, 0 to 255. */
function greyOf(pixels: Uint8ClampedArray): Float32Array {
  const grey = new Float32Array(pixels.length / 4)
  for (let at = 0; at < grey.length; at += 1) grey[at] = 0.299 * (pixels[at * 4] ?? 0) + 0.587 * (pixels[at * 4 + 1] ?? 0) + 0.114 * (pixels[at * 4 + 2] ?? 0)
  return grey
}

/** Each pixel's 3 by 3 mean, twice: gravel and leaves are smoothed away, door frames and kerbs are not. */
function smooth(grey: Float32Array, width: number, height: number): Float32Array {
  let from = grey
  for (let pass = 0; pass < 2; pass += 1) {
    const to = new Float32Array(from)
    for (let y = 1; y < height - 1; y += 1) {
      for (let x = 1; x < width - 1; x += 1) {
        let sum = 0
        for (let dy = -1; dy <= 1; dy += 1) for (let dx = -1; dx <= 1; dx += 1) sum += from[(y + dy) * width + x + dx] ?? 0
        to[y * width + x] = sum / 9
      }
    }
    from = to
  }
  return from
}

/** Sobel's slope at each pixel, kept only where it is the ridge of its edge, so that lines are thin. */
function ridges(grey: Float32Array, width: number, height: number): Float32Array {
  const slope = new Float32Array(grey.length)
  const across = new Uint8Array(grey.length)
  const at = (x: number, y: number) => grey[y * width + x] ?? 0
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const gx = at(x + 1, y - 1) + 2 * at(x + 1, y) + at(x + 1, y + 1) - at(x - 1, y - 1) - 2 * at(x - 1, y) - at(x - 1, y + 1)
      const gy = at(x - 1, y + 1) + 2 * at(x, y + 1) + at(x + 1, y + 1) - at(x - 1, y - 1) - 2 * at(x, y - 1) - at(x + 1, y - 1)
      slope[y * width + x] = Math.hypot(gx, gy)
      across[y * width + x] = Math.abs(gx) > Math.abs(gy) ? 1 : 0
    }
  }
  const ridge = new Float32Array(grey.length)
  for (let y = 2; y < height - 2; y += 1) {
    for (let x = 2; x < width - 2; x += 1) {
      const here = y * width + x
      const step = across[here] === 1 ? 1 : width
      const value = slope[here] ?? 0
      if (value >= (slope[here - step] ?? 0) && value > (slope[here + step] ?? 0)) ridge[here] = value
    }
  }
  return ridge
}

/** Drops what hangs together in fewer than `shortest` pixels. */
function longLines(mask: Uint8Array, width: number): Uint8Array {
  const kept = new Uint8Array(mask.length)
  const seen = new Uint8Array(mask.length)
  for (let start = 0; start < mask.length; start += 1) {
    if (mask[start] === 0 || seen[start] === 1) continue
    const line = [start]
    seen[start] = 1
    for (let index = 0; index < line.length; index += 1) {
      const here = line[index] ?? 0
      for (const step of [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1]) {
        const next = here + step
        if (mask[next] === 1 && seen[next] === 0) {
          seen[next] = 1
          line.push(next)
        }
      }
    }
    if (line.length >= shortest) for (const pixel of line) kept[pixel] = 1
  }
  return kept
}

/** 1 where a picture has an edge worth standing in line with, else 0. */
export function edgesOf(pixels: Uint8ClampedArray, width: number, height: number): Uint8Array {
  const ridge = ridges(smooth(greyOf(pixels), width, height), width, height)
  const ranked = ridge.filter((value) => value > 0).sort()
  // An even ground has ridges of next to nothing: they are no edges, however few there are.
  const threshold = Math.max(24, ranked[Math.max(0, ranked.length - Math.round(ridge.length * drawnShare))] ?? 0)
  return longLines(Uint8Array.from(ridge, (value) => value >= threshold ? 1 : 0), width)
}

/** The edges as white dashes with a dark seam, so that they are seen on any ground. RGBA. */
export function paintEdges(edges: Uint8Array, width: number, height: number): Uint8ClampedArray<ArrayBuffer> {
  const painted = new Uint8ClampedArray(edges.length * 4)
  const drawn = (x: number, y: number) => edges[y * width + x] === 1 && (x + y) % 11 < 7
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const here = (y * width + x) * 4
      if (drawn(x, y)) painted.set([255, 255, 255, 255], here)
      else if (drawn(x - 1, y) || drawn(x + 1, y) || drawn(x, y - 1) || drawn(x, y + 1)) painted.set([0, 0, 0, 130], here)
    }
  }
  return painted
}
