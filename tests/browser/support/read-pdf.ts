import { inflateSync } from 'node:zlib'

export interface ReadPdf {
  readonly pages: number
  /** Width and height in points (1/72 inch). */
  readonly sizes: readonly (readonly [number, number])[]
  /** For each page the glyphs it shows, as numbers of its fonts: to compare pages, not to read. */
  readonly glyphs: readonly (readonly string[])[]
}

/** What a PDF of Chromium's says of its pages. */
export function readPdf(pdf: Buffer): ReadPdf {
  const text = pdf.toString('latin1')
  const boxes = [...text.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g)]
  return {
    pages: [...text.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length,
    sizes: boxes.map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]),
    glyphs: streamsIn(pdf, text).map((stream) => [...stream.matchAll(/<([0-9A-Fa-f]+)>\s*Tj/g)].map(([, shown]) => shown ?? '')).filter((shown) => shown.length > 0),
  }
}

function streamsIn(pdf: Buffer, text: string): string[] {
  return [...text.matchAll(/\/Length (\d+)[^>]*>>\s*stream\r?\n/g)].flatMap((match) => {
    const start = match.index + match[0].length
    try {
      return [inflateSync(pdf.subarray(start, start + Number(match[1]))).toString('latin1')]
    } catch {
      // A picture, or a stream that is not deflated.
      return []
    }
  })
}

/** A4 in points. */
export const a4 = [595, 842] as const
