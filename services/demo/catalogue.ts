import { sampleCategories } from '../catalogue/sample/sample-catalogue.ts'

export const demoCategories = sampleCategories

/** The demo district's catalogue, version 1: the sample that the product ships. */
export const demoCatalogue = {
  version: 1,
  sample: true,
  categories: sampleCategories,
  standards: sampleCategories.flatMap(({ standards }) => standards),
} as const
