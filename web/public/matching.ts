import type { PublicCategory } from '../api/types.ts'

// What residents call things where the catalogue has another word for them.
const everyday: Readonly<Record<string, readonly string[]>> = {
  坑: ['路面', '道路'], 垃圾: ['垃圾', '暴露', '废物'], 小广告: ['广告'], 摆摊: ['经营', '摊'], 路灯: ['路灯', '照明'], 井盖: ['井盖', '井'], 乱停车: ['停放', '停车'], 噪音: ['噪'], 树: ['树', '绿'],
}

// What residents report most, by a word of its name.
const common = ['路面', '暴露垃圾', '井盖', '非机动车', '机动车', '店外', '无照', '小广告', '路灯', '树木', '噪声', '积水']

function usual(categories: readonly PublicCategory[]): PublicCategory[] {
  const found = common.map((word) => categories.find(({ name }) => name.includes(word)))
  return [...new Set([...found.filter((category) => category !== undefined), ...categories.filter(({ kind }) => kind === 'event')])]
}

/** Sub-classes that a word of everyday language may mean, best first; the usual ones where nothing is typed. */
export function matching(categories: readonly PublicCategory[], typed: string): PublicCategory[] {
  const text = typed.trim().toLowerCase()
  if (text === '') return usual(categories)
  const words = [text, ...Object.entries(everyday).filter(([word]) => text.includes(word)).flatMap(([, meant]) => meant)]
  return categories
    .map((category) => ({ category, rank: rankOf(category, text, words) }))
    .filter(({ rank }) => rank < 4)
    .sort((one, other) => one.rank - other.rank)
    .map(({ category }) => category)
}

function rankOf({ name, nameEn, initials, className, classNameEn }: PublicCategory, text: string, words: readonly string[]): number {
  if (name.startsWith(text) || initials.startsWith(text)) return 0
  if (name.includes(text) || nameEn.toLowerCase().includes(text)) return 1
  if (words.some((word) => name.includes(word))) return 2
  return words.some((word) => className.includes(word)) || classNameEn.toLowerCase().includes(text) ? 3 : 4
}
