import { refuse } from '../errors.ts'
import type { Limit } from './limit.ts'

/** One filing condition with its limit and its closing condition (立案结案标准). */
export interface Standard {
  readonly id: string
  readonly category: string
  readonly filingCondition: string
  readonly filingConditionEn: string
  readonly closingCondition: string
  readonly closingConditionEn: string
  readonly limit: Limit
  readonly beforePhotos: number
  readonly afterPhotos: number
  readonly measuredUnit: string | null
  /** Who answers for it by the city's publication; for reading only. */
  readonly responsible: string
}

/** What a sub-class has where nothing else is said: how near counts as the same thing (metres), and how long as coming back (days). */
export const usualRadius = 30
export const usualRecurrence = 30

/** A sub-class of the catalogue; its code is kind and four digits, as in event-0113. */
export interface Category {
  readonly code: string
  readonly kind: 'component' | 'event'
  readonly classCode: string
  readonly className: string
  readonly classNameEn: string
  readonly subclassCode: string
  readonly name: string
  readonly nameEn: string
  readonly initials: string
  /** Metres within which an open order may be the same thing. */
  readonly duplicateRadius: number
  /** Days after closing within which the same at the same spot has come back. */
  readonly recurrenceDays: number
  readonly standards: readonly Standard[]
}

export interface Catalogue {
  readonly version: number
  /** Shipped with the product, to be adapted before it is relied on. */
  readonly sample: boolean
  readonly categories: ReadonlyMap<string, Category>
}

/** The category, or a refusal that names the field. */
export function categoryOf(catalogue: Catalogue, code: string, path = 'category'): Category {
  const category = catalogue.categories.get(code)
  if (category === undefined) throw refuse('unknown-category', path, `unknown category ${code}`)
  return category
}

/**
 * The standard a finding is filed under: the one named, or the only one of the category; null where several exist and
 * none is named (the desk chooses on filing).
 */
export function standardFor(category: Category, id: string | undefined, path = 'standard'): Standard | null {
  if (id === undefined) return category.standards.length === 1 ? (category.standards[0] ?? null) : null
  const standard = category.standards.find((candidate) => candidate.id === id)
  if (standard === undefined) throw refuse('unknown-standard', path, `category ${category.code} has no standard ${id}`)
  return standard
}
