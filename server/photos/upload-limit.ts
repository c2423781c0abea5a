import { DomainError } from '../../domain/errors.ts'

export interface UploadLimit {
  /** Runs an upload of this account, or refuses it before a byte of its body is read. */
  run<T>(accountId: string, upload: () => Promise<T>): Promise<T>
}

/**
 * Bounds the uploads in progress, since each holds a whole photo in memory: `overall` in this process, and `perAccount` so
 * that nobody takes them all. Refuses with too-many-attempts and unavailable.
 */
export function createUploadLimit(limits: { overall: number; perAccount: number }): UploadLimit {
  const running = new Map<string, number>()
  let overall = 0

  async function run<T>(accountId: string, upload: () => Promise<T>): Promise<T> {
    const own = running.get(accountId) ?? 0
    if (own >= limits.perAccount) throw new DomainError('too-many-attempts', { detail: `at most ${limits.perAccount} uploads of an account at once` })
    if (overall >= limits.overall) throw new DomainError('unavailable', { detail: 'too many uploads at once, try again' })
    running.set(accountId, own + 1)
    overall += 1
    try {
      return await upload()
    } finally {
      overall -= 1
      const left = (running.get(accountId) ?? 1) - 1
      if (left === 0) running.delete(accountId)
      else running.set(accountId, left)
    }
  }

  return { run }
}
