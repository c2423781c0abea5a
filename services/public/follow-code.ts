import { hash, randomBytes } from 'node:crypto'

// Crockford's base 32: no I, L, O, U, so that a code can be read out and written down.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groups = 4
const length = 16

/** A secret of 80 random bits in four groups, as in K7M2-Q4XB-09TR-5WHE. It is shown once; only its hash is kept. */
export function newFollowCode(): string {
  const drawn = [...randomBytes(length)].map((byte) => letters[byte % 32]).join('')
  return Array.from({ length: groups }, (_, group) => drawn.slice(group * 4, group * 4 + 4)).join('-')
}

/**
 * The SHA-256 under which a code is kept. Small letters, spaces and dashes do not matter, and O is read as 0, I and L as
 * 1. What was never a code has a hash too, so that it costs the same to look for.
 */
export function hashFollowCode(code: string): Buffer {
  const plain = code.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return hash('sha256', plain, 'buffer')
}
