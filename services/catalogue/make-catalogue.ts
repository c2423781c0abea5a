import { usualRadius, usualRecurrence, type Catalogue, type Category, type Standard } from '../../domain/catalogue/catalogue.ts'
import { initialsOf } from './initials.ts'
import { sameWords, type CatalogueFile } from './read-file.ts'
import type { StandardOfRow, SubclassOfRow } from './read-row.ts'

/**
 * A catalogue made of a file on the ground of the version in force. A standard with the same filing condition keeps its
 * id; where one of each is left in a sub-class it is the same, worded anew; every other gets a number that no version has used
 * (`used`). What the file doesn't say (photos demanded, English, radius) stays as it is in force, or is as usual.
 */
export function makeCatalogue(file: Pick<CatalogueFile, 'subclasses' | 'standards'>, inForce: Pick<Catalogue, 'categories'>, used: readonly string[]): Pick<Catalogue, 'categories'> {
  const numbers = lastNumbers(used)
  const categories = file.subclasses.map((subclass) => {
    const before = inForce.categories.get(subclass.code)
    const rows = file.standards.filter(({ category }) => category === subclass.code)
    return categoryOf(subclass, before, standardsOf(rows, before?.standards ?? [], () => nextId(numbers, subclass.code)))
  })
  return { categories: new Map(categories.sort((a, b) => (a.code < b.code ? -1 : 1)).map((category) => [category.code, category])) }
}

function categoryOf(row: SubclassOfRow, before: Category | undefined, standards: Standard[]): Category {
  const { line: _, ...named } = row
  return {
    ...named,
    classNameEn: row.classNameEn ?? (before?.className === row.className ? before.classNameEn : ''),
    nameEn: row.nameEn ?? (before?.name === row.name ? before.nameEn : ''),
    initials: initialsOf(row.name),
    duplicateRadius: row.duplicateRadius ?? before?.duplicateRadius ?? usualRadius,
    recurrenceDays: row.recurrenceDays ?? before?.recurrenceDays ?? usualRecurrence,
    standards,
  }
}

function standardsOf(rows: readonly StandardOfRow[], before: readonly Standard[], newId: () => string): Standard[] {
  const byWords = new Map(before.map((standard) => [sameWords(standard.filingCondition), standard]))
  const matched = new Map(rows.flatMap((row) => {
    const known = byWords.get(sameWords(row.filingCondition))
    return known === undefined ? [] : [[row, known] as const]
  }))
  const [freshRow, ...otherRows] = rows.filter((row) => !matched.has(row))
  const taken = new Set(matched.values())
  const [left, ...othersLeft] = before.filter((standard) => !taken.has(standard))
  if (freshRow !== undefined && otherRows.length === 0 && left !== undefined && othersLeft.length === 0) matched.set(freshRow, left)
  return rows.map((row) => standardOf(row, matched.get(row), newId))
}

function standardOf({ line: _, ...row }: StandardOfRow, before: Standard | undefined, newId: () => string): Standard {
  const sameFiling = before !== undefined && sameWords(before.filingCondition) === sameWords(row.filingCondition)
  const sameClosing = before !== undefined && sameWords(before.closingCondition) === sameWords(row.closingCondition)
  return {
    ...row,
    id: before?.id ?? newId(),
    filingConditionEn: row.filingConditionEn ?? (sameFiling ? before.filingConditionEn : ''),
    closingConditionEn: row.closingConditionEn ?? (sameClosing ? before.closingConditionEn : ''),
    beforePhotos: row.beforePhotos ?? before?.beforePhotos ?? 0,
    afterPhotos: row.afterPhotos ?? before?.afterPhotos ?? 1,
    measuredUnit: (row.measuredUnit ?? before?.measuredUnit) || null,
    responsible: row.responsible ?? before?.responsible ?? '',
  }
}

function lastNumbers(used: readonly string[]): Map<string, number> {
  const numbers = new Map<string, number>()
  for (const id of used) {
    const at = id.lastIndexOf('-')
    const category = id.slice(0, at)
    numbers.set(category, Math.max(numbers.get(category) ?? 0, Number(id.slice(at + 1)) || 0))
  }
  return numbers
}

function nextId(numbers: Map<string, number>, category: string): string {
  const number = (numbers.get(category) ?? 0) + 1
  numbers.set(category, number)
  return `${category}-${number}`
}
