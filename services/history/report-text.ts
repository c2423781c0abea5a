import type { RateTable } from '../rates/read.ts'
import type { Named, Newcomers } from './directory.ts'
import type { RowFault } from './row-fault.ts'
import type { ImportReport } from './import-history.ts'
import type { Difference } from './write-batch.ts'

// Names shown of what is new; all are counted.
const sample = 12

/** A bad row, for the operator. */
export function faultText({ line, column, value, reason }: RowFault): string {
  const where = column === '' ? `line ${line}` : `line ${line}, ${column}`
  return `${where}: ${value === '' ? '' : `${JSON.stringify(value)} `}${reason}`
}

/** A row that says something else than what is stored. */
export function differenceText({ line, externalId, fields }: Difference): string {
  return `line ${line}: ${externalId} differs from what was imported before in ${fields.join(', ')}; it stays as it is`
}

/** What an import did. */
export function reportText({ counts, newcomers }: ImportReport, dryRun: boolean, seconds: number): string {
  const rate = Math.round(counts.rows / Math.max(0.001, seconds))
  const lines = [
    `${dryRun ? 'Dry run, nothing was written. ' : ''}${counts.rows} rows in ${seconds.toFixed(1)} s (${rate} a second)`,
    `  ${counts.created} new, ${counts.closed} closed since, ${counts.unchanged} unchanged, ${counts.differing} differ, ${counts.rejected} rejected`,
    ...(counts.unlocated > 0 ? [`  ${counts.unlocated} without coordinates: they stand at the district's default point`] : []),
    ...(counts.flagged > 0 ? [`  the source's own on-time flag agrees in ${counts.agreeing} of ${counts.flagged}`] : []),
    ...newcomersText(newcomers),
  ]
  return lines.join('\n')
}

function newcomersText({ categories, areas, offices }: Newcomers): string[] {
  return [newText('categories', categories), newText('areas', areas), newText('offices', offices)].flat()
}

function newText(what: string, entries: readonly Named[]): string[] {
  if (entries.length === 0) return []
  const names = entries.slice(0, sample).map(({ code, nameEn }) => `${nameEn} (${code})`)
  return [`  new ${what}: ${entries.length}: ${names.join(', ')}${entries.length > sample ? ', …' : ''}`]
}

/** The counts and rates of a district over all its years. */
export function ratesText({ from, to, formula, total }: RateTable): string {
  return [
    `All years (${from} to ${to}, formula ${formula}):`,
    `  received ${total.received}, closed ${total.closed}, due ${total.due}, closed on time ${total.closedOnTime}, overdue ${total.overdue}`,
    `  closing rate ${percent(total.closingRate)}, on-time closing rate ${percent(total.onTimeClosingRate)}`,
  ].join('\n')
}

function percent(rate: number | null): string {
  return rate === null ? '–' : `${rate.toFixed(2)} %`
}
