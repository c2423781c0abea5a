import type { Catalogue, Category, Standard } from './catalogue.ts'

/** One member that differs, as it was and as it will be. */
export interface FieldChange {
  readonly field: string
  readonly from: unknown
  readonly to: unknown
}

export type Change = 'added' | 'removed' | 'changed'

export interface CategoryChange {
  readonly change: Change
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly fields: readonly FieldChange[]
}

export interface StandardChange {
  readonly change: Change
  readonly id: string
  readonly category: string
  readonly filingCondition: string
  readonly filingConditionEn: string
  readonly fields: readonly FieldChange[]
}

export interface CatalogueDiff {
  readonly categories: readonly CategoryChange[]
  readonly standards: readonly StandardChange[]
  /** How many sub-classes and standards stay as they are. */
  readonly same: { readonly categories: number; readonly standards: number }
  /** Sub-classes of the new version that have no standard: what is reported there can't be filed. */
  readonly empty: readonly string[]
}

const categoryFields = ['name', 'nameEn', 'className', 'classNameEn', 'duplicateRadius', 'recurrenceDays'] as const
const standardFields = [
  'filingCondition', 'filingConditionEn', 'closingCondition', 'closingConditionEn', 'limit', 'beforePhotos', 'afterPhotos',
  'measuredUnit', 'responsible',
] as const

/** What the second catalogue adds, takes away and changes, field by field; sub-classes are the same by code, standards by id. */
export function diffCatalogues(before: Pick<Catalogue, 'categories'>, after: Pick<Catalogue, 'categories'>): CatalogueDiff {
  const categories = compare(before.categories, after.categories, categoryFields)
  const standards = compare(standardsOf(before), standardsOf(after), standardFields)
  return {
    categories: categories.changes.map(({ change, item, fields }) => ({ change, code: item.code, name: item.name, nameEn: item.nameEn, fields })),
    standards: standards.changes.map(({ change, item, fields }) => ({
      change, id: item.id, category: item.category, filingCondition: item.filingCondition, filingConditionEn: item.filingConditionEn, fields,
    })),
    same: { categories: categories.same, standards: standards.same },
    empty: [...after.categories.values()].filter((category) => category.standards.length === 0).map(({ code }) => code),
  }
}

function standardsOf({ categories }: Pick<Catalogue, 'categories'>): ReadonlyMap<string, Standard> {
  return new Map([...categories.values()].flatMap((category) => category.standards).map((standard) => [standard.id, standard]))
}

interface ItemChange<T> {
  readonly change: Change
  readonly item: T
  readonly fields: readonly FieldChange[]
}

interface Compared<T> {
  readonly changes: readonly ItemChange<T>[]
  readonly same: number
}

function compare<T extends Category | Standard>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>, fields: readonly (keyof T & string)[]): Compared<T> {
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort()
  const changes = keys.flatMap((key): ItemChange<T>[] => {
    const [was, is] = [before.get(key), after.get(key)]
    if (was === undefined) return is === undefined ? [] : [{ change: 'added', item: is, fields: [] }]
    if (is === undefined) return [{ change: 'removed', item: was, fields: [] }]
    const changed = fields.filter((field) => !sameValue(was[field], is[field])).map((field) => ({ field, from: was[field], to: is[field] }))
    return changed.length === 0 ? [] : [{ change: 'changed', item: is, fields: changed }]
  })
  return { changes, same: keys.length - changes.length }
}

// A limit is the only value with members, always in this order.
function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
