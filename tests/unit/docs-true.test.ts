import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { countNames, rateNames } from '../../domain/rates/formula.ts'
import { states } from '../../domain/lifecycle/states.ts'
import { verbs } from '../../domain/lifecycle/edge.ts'
import { apiRoutes, type AppDeps } from '../../server/app.ts'
import { demoDistrict } from '../../services/demo/district.ts'
import { zh } from '../../web/shared/words/zh.ts'

const pages = ['README.md', 'README.zh-CN.md', 'CHANGELOG.md', ...['docs', 'docs/adr'].flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name}`))]
const read = (page: string) => readFileSync(page, 'utf8')

// Made by scripts of their own: pictures by a browser, figures by the bench.
const madeElsewhere = /^docs\/(pictures\/|benchmarks\.md$)/

describe('the documents', () => {
  it.each(pages)('%s links only to what there is', (page) => {
    const targets = [...read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? '').filter((target) => !target.startsWith('http'))
    const missing = targets.map((target) => normalize(join(dirname(page), target))).filter((path) => !madeElsewhere.test(path) && !existsSync(path))
    expect(missing).toEqual([])
  })

  it.each(pages)('%s names only files and folders that there are', (page) => {
    const named = [...read(page).matchAll(/`((?:domain|services|platform|server|workers|migrations|commands|launch|tests|bench)\/[\w./-]+)`/g)].map((match) => match[1] ?? '')
    expect(named.filter((path) => !existsSync(path))).toEqual([])
  })

  it.each(pages)('%s names only commands that package.json has', (page) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const named = [...read(page).matchAll(/npm run ([a-z][a-z:]*)/g)].map((match) => match[1] ?? '')
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([])
  })
})

describe('operations', () => {
  it('tells of every variable that the configuration reads, and of no other', () => {
    const variables = (text: string, form: RegExp) => [...text.matchAll(form)].map((match) => match[1]).sort()
    expect(variables(read('docs/operations.md'), /^\| `([A-Z_]+)` \|/gm)).toEqual(variables(read('platform/config.ts'), /^ {2}([A-Z_]+): /gm))
  })
})

describe('the API page', () => {
  it('tells of every call, and of no other', () => {
    const parts = { config: { origins: [], trustProxy: '', sessionHours: 12, secureCookie: false } }
    const calls = apiRoutes(parts as unknown as AppDeps).map(({ method, path }) => `${method.toUpperCase()} ${path}`)
    const told = [...read('docs/api.md').matchAll(/^\| `([A-Z]+ \/[^`]*)` \|/gm)].map((match) => match[1] ?? '')
    expect(told.sort()).toEqual(calls.sort())
  })
})

describe('the glossary', () => {
  const glossary = read('docs/glossary.md')

  it('has every state and every verb in the words of the screens', () => {
    for (const state of states) expect(glossary).toContain(`| \`${state}\` | ${zh.state[state]} |`)
    for (const verb of verbs) expect(glossary).toContain(`| \`${verb}\` | ${zh.verb[verb]} |`)
  })

  it('has every count and every rate', () => {
    for (const name of [...countNames, ...rateNames]) expect(glossary).toContain(`\`${name}\``)
  })
})

describe.each(['README.md', 'README.zh-CN.md'])('%s', (page) => {
  it('names demo accounts that exist, and no role without one', () => {
    const table = read(page).split('\n').filter((line) => line.startsWith('| `')).map((line) => line.split('|')[1] ?? '')
    const named = table.flatMap((cell) => [...cell.matchAll(/`([a-z]+(?:\.[a-z]+)?)`/g)].map((match) => match[1] ?? ''))
    const people = demoDistrict.people
    expect(named.filter((login) => !people.some((person) => person.login === login))).toEqual([])
    expect(new Set(people.filter(({ login }) => named.includes(login)).map(({ role }) => role))).toEqual(new Set(people.map(({ role }) => role)))
  })
})
