import type { Category } from '../../api/types.ts'

/** Digits of a category as they are printed: 0113 for event-0113. */
export function categoryDigits(code: string): string {
  return code.slice(code.lastIndexOf('-') + 1)
}

function rank(category: Category, text: string): number {
  const name = category.name.toLowerCase()
  const english = category.nameEn.toLowerCase()
  if (categoryDigits(category.code).startsWith(text)) return 0
  if (category.initials === text || name === text) return 1
  if (category.initials.startsWith(text) || name.startsWith(text)) return 2
  if (english.split(' ').some((word) => word.startsWith(text))) return 3
  if (category.initials.includes(text) || name.includes(text)) return 4
  return category.className.includes(text) ? 5 : -1
}

/** Categories that match a name, its pinyin initials, the English name or the code, best first. Nothing typed: all. */
export function searchCategories(categories: readonly Category[], typed: string): Category[] {
  const text = typed.trim().toLowerCase()
  if (text === '') return [...categories]
  return categories
    .map((category) => ({ category, at: rank(category, text) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || a.category.code.localeCompare(b.category.code))
    .map(({ category }) => category)
}
