import { expect, test } from 'vitest'
import { demoCategories } from '../../../services/demo/catalogue.ts'
import type { Category } from '../../../web/api/types.ts'
import { searchCategories } from '../../../web/inspector/category/search-categories.ts'

const categories: Category[] = demoCategories.map((category) => ({ ...category, standards: [] }))
const first = (typed: string) => searchCategories(categories, typed)[0]?.code
const codes = (typed: string) => searchCategories(categories, typed).map(({ code }) => code)

test('a category is found by its pinyin initials, by its name, by its code, and in English', () => {
  expect(first('dlps')).toBe('event-0113')
  expect(first('DLPS')).toBe('event-0113')
  expect(first('道路破损')).toBe('event-0113')
  expect(first('0113')).toBe('event-0113')
  expect(first('broken')).toBe('event-0113')
})

test('an exact match stands before one that only begins so, and that before one that only contains it', () => {
  expect(codes('ld')[0]).toBe('component-0137')
  const found = codes('道路')
  expect(found.slice(0, 4).every((code) => categories.find((one) => one.code === code)?.name.startsWith('道路'))).toBe(true)
})

test('nothing typed shows all, and nonsense nothing', () => {
  expect(codes(' ')).toHaveLength(categories.length)
  expect(codes('zzzz')).toEqual([])
})
