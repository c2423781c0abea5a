import type { Catalogue, Category, Standard } from '../../domain/catalogue/catalogue.ts'
import type { Queryable } from '../../platform/database.ts'
import * as store from './store.ts'

/** A district's published versions in the order in which they take effect. */
export interface PublishedCatalogues {
  /** The version in force on a local day (YYYY-MM-DD): the last that has begun, else the first; an empty one where there is none. */
  on(day: string): Catalogue
  /** The version that an order was filed under; that in force on `day` where there is no such version. */
  of(version: number, day: string): Catalogue
}

const none: Catalogue = { version: 0, sample: false, categories: new Map() }

/** Reads all published versions: some hundred standards each, and few of them. */
export async function readPublishedCatalogues(db: Queryable, districtId: number): Promise<PublishedCatalogues> {
  const published = await store.publishedVersions(db, districtId)
  const catalogues = await readCatalogues(db, districtId, published)
  const on = (day: string): Catalogue => {
    const begun = published.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? published[0]
    return begun === undefined ? none : catalogues.get(begun.version) ?? none
  }
  return { on, of: (version, day) => catalogues.get(version) ?? on(day) }
}

/** One version, draft or published; null where the district has no such version. */
export async function readCatalogue(db: Queryable, districtId: number, version: number): Promise<Catalogue | null> {
  const [row] = await store.version(db, districtId, version)
  return row === undefined ? null : (await readCatalogues(db, districtId, [row])).get(version) ?? null
}

async function readCatalogues(db: Queryable, districtId: number, versions: readonly { version: number; sample: boolean }[]): Promise<ReadonlyMap<number, Catalogue>> {
  const numbers = versions.map(({ version }) => version)
  const standards = grouped(await store.standards(db, districtId, numbers), ({ version, category }) => `${version} ${category}`)
  const categories = grouped(await store.categories(db, districtId, numbers), ({ version }) => String(version))
  return new Map(versions.map(({ version, sample }) => {
    const found = (categories.get(String(version)) ?? []).map(({ version: _, ...category }): Category => ({
      ...category, standards: (standards.get(`${version} ${category.code}`) ?? []).map(standardOf),
    }))
    return [version, { version, sample, categories: new Map(found.map((category) => [category.code, category])) }]
  }))
}

function standardOf({ version: _, limitAmount, limitUnit, ...standard }: store.StandardRow): Standard {
  return { ...standard, limit: { amount: limitAmount, unit: limitUnit } }
}

// Node 20 has no Map.groupBy.
function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group === undefined) groups.set(keyOf(row), [row])
    else group.push(row)
  }
  return groups
}
