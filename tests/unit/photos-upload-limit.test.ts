import { expect, it } from 'vitest'
import { createUploadLimit } from '../../server/photos/upload-limit.ts'

it('an account uploads so many photos at once, all together so many, and each end makes room', async () => {
  const limit = createUploadLimit({ overall: 3, perAccount: 2 })
  const ends: (() => void)[] = []
  const begin = (account: string) => limit.run(account, () => new Promise<void>((resolve) => ends.push(resolve)))
  const running = [begin('a'), begin('a')]
  await expect(begin('a')).rejects.toMatchObject({ code: 'too-many-attempts' })
  running.push(begin('b'))
  await expect(begin('c')).rejects.toMatchObject({ code: 'unavailable' })
  ends.forEach((end) => end())
  await Promise.all(running)
  await expect(limit.run('a', () => Promise.reject(new Error('broken off')))).rejects.toThrow('broken off')
  const again = [begin('a'), begin('a'), begin('c')]
  ends.forEach((end) => end())
  await Promise.all(again)
})
