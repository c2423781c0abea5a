import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { afterEach, describe, expect, it } from 'vitest'
import ruleSet from '../../.dependency-cruiser.js'

const rooms = ['domain', 'services', 'platform', 'server', 'workers', 'migrations', 'commands', 'launch', 'web', 'ormconfig.ts']

async function breaches(paths: readonly string[]): Promise<string[]> {
  const { forbidden, options } = ruleSet as { forbidden: object[]; options: object }
  const result = await cruise([...paths], { ...options, validate: true, ruleSet: { forbidden } } as Parameters<typeof cruise>[1])
  const output = result.output as ICruiseResult
  expect(output.summary.totalDependenciesCruised ?? 0).toBeGreaterThan(0)
  return output.summary.violations.map((violation) => `${violation.rule.name}: ${violation.from} -> ${violation.to}`)
}

describe('the import graph', () => {
  const planted = 'domain/planted'
  afterEach(() => rmSync(planted, { recursive: true, force: true }))

  it('keeps the rules of docs/architecture.md and has no circles', async () => {
    expect(await breaches(rooms)).toEqual([])
  })

  it('finds what breaks them', async () => {
    mkdirSync(planted, { recursive: true })
    writeFileSync(`${planted}/a.ts`, "import { b } from './b.ts'\nimport pg from 'pg'\nimport { systemClock } from '../../platform/clock.ts'\nexport const a = [b, pg, systemClock]\n")
    writeFileSync(`${planted}/b.ts`, "import { a } from './a.ts'\nimport express from 'express'\nexport const b: unknown = [a, express]\n")
    const found = (await breaches([planted])).map((line) => line.split(':')[0])
    expect(new Set(found)).toEqual(new Set(['no-circles', 'domain-imports-only-itself', 'express-only-at-the-door', 'sql-drivers-only-in-platform-and-stores']))
  })
})
