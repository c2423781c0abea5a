import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { errorCodes } from '../../../domain/errors.ts'
import { limitUnits } from '../../../domain/catalogue/limit.ts'
import { verbs } from '../../../domain/lifecycle/edge.ts'
import { states } from '../../../domain/lifecycle/states.ts'
import { en as sharedEn, zh as sharedZh } from '../../../web/shared/messages.ts'

interface Tree { [key: string]: string | Tree }

const web = new URL('../../../web/', import.meta.url)
const folders = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((path) => /(^|\/)messages\.ts$/.test(path)).sort()

/** Every key of a tree with the names that its text asks for. */
function flat(tree: Tree, path = ''): Map<string, string[]> {
  return new Map(Object.entries(tree).flatMap(([key, value]): [string, string[]][] => typeof value === 'string'
    ? [[path + key, [...new Set([...value.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort()]]
    : [...flat(value, `${path}${key}.`)]))
}

test('every folder of pages brings its words along', () => {
  expect(folders).toEqual(expect.arrayContaining(['crew/messages.ts', 'inspector/messages.ts', 'phone/messages.ts', 'shared/messages.ts', 'sign-in/messages.ts']))
})

test.each(folders)('%s says everything in Chinese and in English, with the same names in it', async (folder) => {
  const { zh, en } = await import(new URL(folder, web).href) as { zh: Tree, en: Tree }
  expect(Object.fromEntries(flat(en))).toEqual(Object.fromEntries(flat(zh)))
})

test.each(folders)('%s leaves no text empty and no Chinese in the English', async (folder) => {
  const { zh, en } = await import(new URL(folder, web).href) as { zh: Tree, en: Tree }
  const texts = (tree: Tree): string[] => Object.values(tree).flatMap((value) => typeof value === 'string' ? [value] : texts(value))
  expect([...texts(zh), ...texts(en)].filter((text) => text.trim() === '')).toEqual([])
  // The language switch names each language in itself.
  expect(texts(en).filter((text) => /\p{Script=Han}/u.test(text) && text !== '中文')).toEqual([])
})

test('Chinese texts keep a space between Chinese and figures, and call nobody 您, beg nobody with 请 and boast of no 成功', async () => {
  for (const folder of folders) {
    const { zh } = await import(new URL(folder, web).href) as { zh: Tree }
    const texts = (tree: Tree): string[] => Object.values(tree).flatMap((value) => typeof value === 'string' ? [value] : texts(value))
    for (const text of texts(zh)) {
      expect(text).not.toMatch(/您|成功|(?<!申)请(?!求)/)
      expect(text).not.toMatch(/\p{Script=Han}\d|\d\p{Script=Han}/u)
    }
  }
})

test('every state, verb, limit and refusal of the domain has its word', () => {
  expect(Object.keys(sharedZh.state)).toEqual(expect.arrayContaining([...states]))
  expect(Object.keys(sharedZh.verb)).toEqual(expect.arrayContaining([...verbs]))
  expect(Object.keys(sharedZh.limit)).toEqual(expect.arrayContaining([...limitUnits]))
  expect(Object.keys(sharedZh.problem)).toEqual(expect.arrayContaining(Object.keys(errorCodes)))
  expect(Object.keys(sharedEn.problem)).toEqual(expect.arrayContaining(Object.keys(errorCodes)))
})
