import { z } from 'zod'

/**
 * Text from outside: trimmed, without NUL (PostgreSQL holds none) and without half of a surrogate pair (JSON columns
 * hold none), at most `longest` UTF-16 units.
 */
export function text(longest: number, shortest = 1) {
  return z
    .string()
    .trim()
    .min(shortest)
    .max(longest)
    .refine((value) => !value.includes('\u0000'), 'must not contain NUL characters')
    .refine((value) => value.isWellFormed(), 'must be well-formed Unicode')
}
