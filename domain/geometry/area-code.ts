import type { AreaKind } from './area.ts'

/** The levels that contain each other, from the outside in. A zone is a contract's and stands beside them. */
export const levels = ['district', 'street', 'community', 'grid'] as const
export type Level = (typeof levels)[number]

/**
 * How many digits a code has in all at each level, as the district's scheme of unit grids says: Beijing 6, 9, 12, 15
 * (6+3+3+3); others end at 14 or 16. A level that is left out is not checked.
 */
export type AreaCodeDigits = Readonly<Partial<Record<Level, number>>>

/** The level that contains this one; null for a district. A zone lies in a street or in the district. */
export function levelAround(kind: AreaKind): Level | null {
  if (kind === 'zone') return 'street'
  return levels[levels.indexOf(kind) - 1] ?? null
}

/** What is wrong with a code by the district's scheme, or null: digits only, as many as its level has, beginning with its parent's. */
export function codeFault(area: { readonly code: string; readonly kind: AreaKind; readonly parent: string | null }, digits: AreaCodeDigits | null): string | null {
  const { code, kind, parent } = area
  if (digits === null || kind === 'zone') return null
  const wanted = digits[kind]
  if (wanted === undefined) return null
  if (!/^[0-9]+$/.test(code)) return `the code ${code} holds more than digits`
  if (code.length !== wanted) return `the code ${code} has ${code.length} digits, the scheme wants ${wanted} for a ${kind}`
  return parent !== null && !code.startsWith(parent) ? `the code ${code} does not begin with that of ${parent}` : null
}

/** The parent's code by the scheme: the leading digits; null where the scheme does not say. */
export function parentByCode(code: string, kind: AreaKind, digits: AreaCodeDigits | null): string | null {
  const level = kind === 'zone' ? null : levelAround(kind)
  const length = level === null ? undefined : digits?.[level]
  return length === undefined || code.length <= length ? null : code.slice(0, length)
}

/** What is wrong with a scheme, or null: each level has more digits than the one around it, at most 24. */
export function digitsFault(digits: AreaCodeDigits): string | null {
  let last = 0
  for (const level of levels) {
    const count = digits[level]
    if (count === undefined) continue
    if (!Number.isInteger(count) || count <= last || count > 24) return `a ${level} needs more digits than what is around it, at most 24`
    last = count
  }
  return null
}
