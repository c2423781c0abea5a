import { createHash } from 'node:crypto'

const longest = 60

/**
 * A code made from a name: the same text gives the same code in every file and every run. Case, accents and punctuation
 * do not count; a name that would lose letters that way, or is long, keeps a mark of its own, so that two names don't
 * become one.
 */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  const lost = /[\p{L}\p{N}]/u.test(plain.replace(/[a-z0-9]/g, ''))
  if (!lost && slug !== '' && slug.length <= longest) return slug
  const mark = createHash('sha256').update(plain).digest('hex').slice(0, 8)
  return [slug.slice(0, longest).replace(/-$/, ''), mark].filter(Boolean).join('-')
}
