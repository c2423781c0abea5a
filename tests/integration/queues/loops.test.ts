import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMetrics } from '../../../platform/metrics.ts'
import { shardName, shardOf } from '../../../platform/queues/shard-of.ts'
import { startLoops } from '../../../workers/loops.ts'
import { testLog, until } from './queue-ground.ts'

describe('a loop', () => {
  const deps = () => ({ log: testLog, metrics: createMetrics() })

  it('takes its next turn at once while there is more, and rests when there is none', async () => {
    let turns = 0
    const loops = startLoops([{ name: 'test', everyMs: 60_000, run: async () => (++turns < 5 ? 'more' : undefined) }], deps())
    await until('five turns', () => turns === 5)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(turns).toBe(5)
    await loops.stop()
  })

  it('goes on after a turn that failed, and counts the failure', async () => {
    let turns = 0
    const { log, metrics } = deps()
    const loops = startLoops([{
      name: 'test',
      everyMs: 1,
      run: async () => {
        turns += 1
        if (turns === 1) throw new Error('once')
      },
    }], { log, metrics })
    await until('it goes on', () => turns > 2)
    await loops.stop()
    expect((await metrics.loopFailures.get()).values).toMatchObject([{ labels: { loop: 'test' }, value: 1 }])
  })

  it('ends only when the turn under way has ended, which is told to hurry', async () => {
    const said: string[] = []
    const loops = startLoops([{
      name: 'test',
      everyMs: 1,
      run: async (stopped) => {
        await new Promise<void>((resolve) => stopped.addEventListener('abort', () => resolve()))
        said.push('told')
        await new Promise((resolve) => setTimeout(resolve, 30))
        said.push('ended')
      },
    }], deps())
    await loops.stop()
    expect(said).toEqual(['told', 'ended'])
  })
})

describe('shards', () => {
  it('take every key, always the same one, with about as many for each', () => {
    fc.assert(fc.property(fc.string(), fc.integer({ min: 1, max: 64 }), (key, shards) => {
      const shard = shardOf(key, shards)
      expect(Number.isInteger(shard) && shard >= 0 && shard < shards).toBe(true)
      expect(shardOf(key, shards)).toBe(shard)
    }))
    const sizes = [0, 0, 0, 0]
    for (let index = 0; index < 4_000; index += 1) sizes[shardOf(`0199f3a2-${index.toString(16)}`, 4)] = (sizes[shardOf(`0199f3a2-${index.toString(16)}`, 4)] ?? 0) + 1
    expect(Math.min(...sizes)).toBeGreaterThan(800)
  })

  it('have names that Redis Cluster hashes as a whole, and that change with neither process nor version', () => {
    expect(shardName('dispatch', 2)).toBe('{dispatch-2}')
    expect(['a', '01890000-0000-7000-8000-000000000001', '整改'].map((key) => shardOf(key, 4))).toEqual([0, 1, 2])
  })
})
