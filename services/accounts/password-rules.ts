import { randomInt } from 'node:crypto'
import { refuse } from '../../domain/errors.ts'

/** The fewest characters of a password; a passphrase may be much longer. */
export const shortestPassword = 10

/**
 * Refuses with password-weak what is easily guessed: too short, with the login in it, or of one or two characters only.
 * NIST SP 800-63B asks for length and for nothing about kinds of characters.
 */
export function requireGoodPassword(login: string, password: string, path: string): void {
  const plain = password.toLowerCase()
  if ([...password].length < shortestPassword) throw refuse('password-weak', path, `a password has at least ${shortestPassword} characters`)
  if (login.length >= 3 && plain.includes(login.toLowerCase())) throw refuse('password-weak', path, 'a password does not hold the login')
  if (new Set(plain).size < 4) throw refuse('password-weak', path, 'a password has at least 4 different characters')
}

// Without letters and digits that are taken for one another when they are read out or copied by hand.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password to begin with, of some 79 random bits, in four groups of four. */
export function firstPassword(): string {
  const group = () => Array.from({ length: 4 }, () => letters.charAt(randomInt(letters.length))).join('')
  return [group(), group(), group(), group()].join('-')
}
