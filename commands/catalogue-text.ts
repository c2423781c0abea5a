import { limitText } from '../domain/catalogue/parse-limit.ts'
import type { Limit } from '../domain/catalogue/limit.ts'
import type { FieldChange } from '../domain/catalogue/diff.ts'
import type { ImportReport } from '../services/catalogue/import-catalogue.ts'
import type { VersionDiff, Versions } from '../services/catalogue/read-versions.ts'

const signs = { added: '+', removed: '-', changed: '~' } as const

/** What an import took over and each row that it could not. */
export function reportText({ version, fresh, rows, categories, standards, faults }: ImportReport): string {
  const head = `${fresh ? `Draft ${version}` : `Draft ${version} was there already`}: ${rows} rows, ${standards} standards over ${categories} sub-classes.`
  const lines = faults.map(({ line, column, text, code }) => `line ${line}: ${column} "${text}" (${code})`)
  return [head, ...(lines.length === 0 ? [] : [`${lines.length} could not be read:`, ...lines])].join('\n')
}

/** A difference, one line a sub-class or standard. */
export function diffText({ against, version, categories, standards, same, empty }: VersionDiff): string {
  return [
    `Version ${version} against ${against === 0 ? 'nothing' : `version ${against}`}: ${same.categories} sub-classes and ${same.standards} standards stay.`,
    ...categories.map(({ change, code, name, fields }) => `${signs[change]} ${code} ${name}${fieldsText(fields)}`),
    ...standards.map(({ change, id, filingCondition, fields }) => `${signs[change]} ${id} ${filingCondition}${fieldsText(fields)}`),
    ...empty.map((code) => `! ${code} has no standard: what is reported there can't be filed`),
  ].join('\n')
}

/** The versions, the newest first. */
export function versionsText({ versions, inForce, plainTime }: Versions): string {
  const rows = versions.map(({ version, draft, sample, effectiveFrom, standards, categories, fileName }) => {
    const state = draft ? 'draft' : version === inForce ? `in force since ${effectiveFrom ?? ''}` : `from ${effectiveFrom ?? ''}`
    return `${version}  ${state}  ${standards} standards over ${categories} sub-classes${sample ? '  sample' : ''}  ${fileName}`.trimEnd()
  })
  return [...rows, `A plain 天 or 小时 is ${plainTime === 'working' ? 'working time' : 'natural time'}.`].join('\n')
}

function fieldsText(fields: readonly FieldChange[]): string {
  return fields.map(({ field, from, to }) => `\n    ${field}: ${valueText(from)} -> ${valueText(to)}`).join('')
}

function valueText(value: unknown): string {
  return isLimit(value) ? limitText(value) : String(value ?? 'none')
}

function isLimit(value: unknown): value is Limit {
  return typeof value === 'object' && value !== null && 'amount' in value && 'unit' in value
}
