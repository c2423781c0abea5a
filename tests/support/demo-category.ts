import type { Category, Standard } from '../../domain/catalogue/catalogue.ts'
import { demoDistrict } from '../../services/demo/district.ts'

/** A sub-class of the demo catalogue as the domain sees it, with its first standard. */
export function demoCategory(code: string): { category: Category; standard: Standard } {
  const found = demoDistrict.catalogue.categories.find((candidate) => candidate.code === code)
  const standards = demoDistrict.catalogue.standards.filter((candidate) => candidate.category === code)
  const standard = standards[0]
  if (found === undefined || standard === undefined) throw new Error(`the demo catalogue has no ${code}`)
  return { category: { ...found, standards }, standard }
}
