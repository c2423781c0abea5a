import { createAreaIndex } from '../../domain/geometry/area-index.ts'
import type { Area } from '../../domain/geometry/area.ts'
import type { HistoryRow } from './history-row.ts'
import type { RowFault } from './row-fault.ts'
import type { Mapping } from './mapping.ts'
import { slugOf } from './slug.ts'

/** Something that the district calls by a code: a category, an area or an office. */
export interface Named {
  readonly code: string
  readonly name: string
  readonly nameEn: string
}

export interface NamedCategory extends Named {
  readonly classCode: string
  readonly className: string
}

/** What a district knows before the import. */
export interface Known {
  readonly categories: readonly Named[]
  readonly areas: readonly Area[]
  readonly offices: readonly Named[]
}

/** What rows named and the district does not have yet. */
export interface Newcomers {
  readonly categories: readonly NamedCategory[]
  readonly areas: readonly Named[]
  readonly offices: readonly Named[]
}

/** Codes for the names of a row; `area` is null outside every area. */
export interface Codes {
  readonly category: string
  readonly area: string | null
  readonly office: string
}

export interface Directory {
  /** The codes of what a row names, noting what is new; the faults where a name may not be made. */
  codesOf(row: HistoryRow): Codes | readonly RowFault[]
  /** What is to be written before the rows that name it. */
  newcomers(): Newcomers
  /** These newcomers were written. */
  settle(written: Newcomers): void
  /** Everything that rows named and the district did not have at first. */
  made(): Newcomers
}

interface Rules {
  readonly values: Readonly<Record<string, string>>
  readonly others: 'create' | 'reject' | 'none'
  readonly names: Readonly<Record<string, { name: string; nameEn: string }>>
}

/** Turns the source's names into the district's codes by the mapping's rules. */
export function createDirectory(mapping: Mapping, known: Known): Directory {
  const { kind } = mapping.category
  const categories = createList<NamedCategory>(mapping.category, known.categories, (name) => `${kind}-${slugOf(name)}`)
  const areas = createList(mapping.area, known.areas, slugOf)
  const offices = createList(mapping.office, known.offices, slugOf)
  const index = createAreaIndex(known.areas)

  function areaOf({ area, longitude, latitude, located }: HistoryRow): string | null | 'refused' {
    if (mapping.area.by === 'point') return located ? (index.locate([longitude, latitude]).street ?? null) : null
    if (area === null) return null
    return areas.codeOf(area, (named) => named) ?? (mapping.area.others === 'none' ? null : 'refused')
  }

  return {
    codesOf(row) {
      const className = row.categoryClass ?? ''
      const category = categories.codeOf(row.category, (named) => ({ ...named, classCode: slugOf(className || 'history'), className }))
      const office = offices.codeOf(row.office, (named) => named)
      const area = areaOf(row)
      if (category !== null && office !== null && area !== 'refused') return { category, area, office }
      const faults: RowFault[] = []
      const refuse = (column: string, value: string): number => faults.push({ line: row.line, column, value, reason: 'is not known to the district' })
      if (category === null) refuse('category', row.category)
      if (area === 'refused') refuse('area', row.area ?? '')
      if (office === null) refuse('office', row.office)
      return faults
    },
    newcomers: () => ({ categories: categories.fresh(), areas: areas.fresh(), offices: offices.fresh() }),
    settle(written) {
      categories.settle(written.categories)
      areas.settle(written.areas)
      offices.settle(written.offices)
    },
    made: () => ({ categories: categories.made(), areas: areas.made(), offices: offices.made() }),
  }
}

interface List<Entry extends Named> {
  /** Null where the name is unknown and the rules don't let it be made. */
  codeOf(name: string, make: (named: Named) => Entry): string | null
  fresh(): readonly Entry[]
  settle(written: readonly Entry[]): void
  made(): readonly Entry[]
}

function createList<Entry extends Named>(rules: Rules, known: readonly Named[], codeFor: (name: string) => string): List<Entry> {
  const values = new Map(Object.entries(rules.values).map(([name, code]) => [plain(name), code]))
  const names = new Map(Object.entries(rules.names).map(([name, words]) => [plain(name), words]))
  const existing = new Set(known.map(({ code }) => code))
  const byName = new Map(known.flatMap(({ code, name, nameEn }) => [code, name, nameEn].map((word): [string, string] => [plain(word), code])))
  const fresh = new Map<string, Entry>()
  const made: Entry[] = []

  return {
    codeOf(name, make) {
      const key = plain(name)
      const code = values.get(key) ?? byName.get(key) ?? (rules.others === 'create' ? codeFor(name) : null)
      if (code === null || (rules.others !== 'create' && !existing.has(code))) return null
      if (!existing.has(code) && !fresh.has(code)) {
        const entry = make({ code, ...(names.get(key) ?? { name, nameEn: name }) })
        fresh.set(code, entry)
        made.push(entry)
      }
      return code
    },
    fresh: () => [...fresh.values()],
    settle(written) {
      for (const { code } of written) {
        existing.add(code)
        fresh.delete(code)
      }
    },
    made: () => made,
  }
}

function plain(name: string): string {
  return name.trim().toLowerCase()
}
