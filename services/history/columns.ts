import type { MappedField, Mapping } from './mapping.ts'

/** Which column of this file holds a field, by index; absent where the file has none of the names. */
export type Columns = ReadonlyMap<MappedField, number>

/** A file whose header lacks what the mapping needs. */
export class HeaderError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'HeaderError'
  }
}

const needed: readonly MappedField[] = ['id', 'openedAt', 'closedAt', 'category', 'office']

/**
 * Finds each field's column: the first of its names that the header has, no matter the case and whether words are parted
 * by spaces or underscores. Throws a HeaderError that lists the fields without a column.
 */
export function resolveColumns(header: readonly string[], mapping: Mapping): Columns {
  const positions = new Map<string, number>()
  for (const [index, name] of header.entries()) if (!positions.has(plain(name))) positions.set(plain(name), index)
  const columns = new Map<MappedField, number>()
  const missing: string[] = []
  for (const field of Object.keys(mapping.columns) as MappedField[]) {
    const names = mapping.columns[field] ?? []
    const index = names.map((name) => positions.get(plain(name))).find((found) => found !== undefined)
    if (index !== undefined) columns.set(field, index)
    else if (needed.includes(field)) missing.push(`${field} (${names.join(', ')})`)
  }
  if (missing.length > 0) {
    throw new HeaderError(`the file has no column for ${missing.join('; ')}\nits columns are ${header.join(', ')}`)
  }
  return columns
}

function plain(name: string): string {
  return name.trim().toLowerCase().replace(/[\s_-]+/g, '_')
}
