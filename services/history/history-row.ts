import { toWgs84 } from '../../domain/geometry/coordinates.ts'
import { createCells, type Cells } from './cells.ts'
import type { Columns } from './columns.ts'
import type { CsvRow } from './csv-rows.ts'
import type { MappedField, Mapping } from './mapping.ts'
import type { RowFault } from './row-fault.ts'
import { createTimeReader, type SourceTime, type TimeReader } from './source-time.ts'

/** A row of a source as facts; the names of places and things are still the source's. */
export interface HistoryRow {
  readonly line: number
  readonly externalId: string
  readonly openedAt: Date
  readonly targetAt: Date | null
  readonly closedAt: Date | null
  readonly category: string
  readonly categoryClass: string | null
  readonly area: string | null
  readonly office: string
  readonly description: string
  readonly address: string | null
  /** WGS84. */
  readonly longitude: number
  readonly latitude: number
  /** False where the source gives no coordinates and the district's default point stands for them. */
  readonly located: boolean
  readonly source: string | null
  /** The source's own word on being on time; null where it has none. */
  readonly onTime: boolean | null
}

export type RowReader = (row: CsvRow) => HistoryRow | readonly RowFault[]

const longestId = 100
const longestName = 200
const longestText = 65_536

/** Makes the reader of a file's rows: all that is wrong with a row is told at once. `now` bounds what can have happened. */
export function createRowReader(mapping: Mapping, header: readonly string[], columns: Columns, now: Date): RowReader {
  const readTime = createTimeReader(mapping.times.zone, mapping.times.slashes)
  const cellsOf = createCells(header, columns, new Set(mapping.blanks.map((word) => word.toLowerCase())))
  return ({ line, fields }) => {
    if (fields.length !== header.length) {
      return [{ line, column: '', value: fields.join(mapping.delimiter).slice(0, longestName), reason: `has ${fields.length} fields, the header has ${header.length}` }]
    }
    const cells = cellsOf(line, fields)
    const row: HistoryRow = {
      line,
      externalId: idOf(cells),
      ...timesOf(cells, mapping, readTime, now),
      ...placeOf(cells, mapping),
      ...wordsOf(cells, mapping),
    }
    return cells.faults.length > 0 ? cells.faults : row
  }
}

function idOf(cells: Cells): string {
  const id = cells.text('id', longestId) ?? cells.fault('id', 'is empty') ?? ''
  if (/^\d(\.\d+)?E\+?\d+$/i.test(id)) cells.fault('id', 'was rounded by a spreadsheet')
  return id
}

function timesOf(cells: Cells, mapping: Mapping, readTime: TimeReader, now: Date): Pick<HistoryRow, 'openedAt' | 'targetAt' | 'closedAt'> {
  const time = (field: MappedField): SourceTime | null => {
    const value = cells.text(field, longestName)
    return value === null ? null : (readTime(value) ?? cells.fault(field, 'is no time'))
  }
  const opened = time('openedAt') ?? cells.fault('openedAt', 'is empty')
  const closed = time('closedAt')
  const openedAt = opened?.instant ?? new Date(0)
  const closedAt = closed === null ? null : notBefore(closed, openedAt)
  if (openedAt > now) cells.fault('openedAt', 'lies in the future')
  if (closedAt !== null && closedAt > now) cells.fault('closedAt', 'lies in the future')
  if (closedAt !== null && closedAt < openedAt) cells.fault('closedAt', 'lies before the opening')
  checkState(cells, mapping, closedAt)
  return { openedAt, closedAt, targetAt: time('targetAt')?.instant ?? null }
}

/** Closed on the night the clocks are set back, after its opening: the reading that lets it be so. */
function notBefore({ instant, later }: SourceTime, opened: Date): Date {
  return instant < opened && later !== null && later >= opened ? later : instant
}

function checkState(cells: Cells, { state }: Mapping, closedAt: Date | null): void {
  const word = cells.text('state', longestName)
  if (word === null) return
  if (listed(state.closed, word)) {
    if (closedAt === null) cells.fault('closedAt', 'is empty, yet the state is closed')
  } else if (listed(state.open, word)) {
    if (closedAt !== null) cells.fault('closedAt', 'is given, yet the state is open')
  } else if (state.others === 'reject') {
    cells.fault('state', 'is no known state')
  }
}

function placeOf(cells: Cells, { place }: Mapping): Pick<HistoryRow, 'longitude' | 'latitude' | 'located'> {
  const longitude = cells.degrees('longitude')
  const latitude = cells.degrees('latitude')
  // Sources write 0, 0 where they know no place.
  const located = longitude !== null && latitude !== null && (longitude !== 0 || latitude !== 0)
  const [x, y] = located ? toWgs84([longitude, latitude], place.coordinates) : place.default
  return { longitude: x, latitude: y, located }
}

type Words = Pick<HistoryRow, 'category' | 'categoryClass' | 'area' | 'office' | 'description' | 'address' | 'source' | 'onTime'>

function wordsOf(cells: Cells, mapping: Mapping): Words {
  const name = (field: 'category' | 'office', empty: string | undefined): string =>
    cells.text(field, longestName) ?? empty ?? cells.fault(field, 'is empty') ?? ''
  const category = name('category', mapping.category.empty)
  return {
    category,
    categoryClass: cells.text('categoryClass', longestName),
    area: cells.text('area', longestName),
    office: name('office', mapping.office.empty),
    description: cells.text('description', longestText) ?? category,
    address: cells.text('address', longestText),
    source: cells.text('source', longestName),
    onTime: onTimeOf(cells.text('onTime', longestName), mapping),
  }
}

function onTimeOf(word: string | null, { onTime }: Mapping): boolean | null {
  if (word === null || onTime === undefined) return null
  if (listed(onTime.onTime, word)) return true
  return listed(onTime.overdue, word) ? false : null
}

function listed(words: readonly string[], word: string): boolean {
  return words.some((candidate) => candidate.toLowerCase() === word.toLowerCase())
}
