import { DomainError, errorCodes, type ErrorCode } from '../../domain/errors.ts'
import { problemOf } from '../../server/http/problem.ts'

const begin = '<!-- problems: written by npm run docs -->'
const end = '<!-- end of problems -->'

/** Every code that the API may answer, with its status and what it says, as a table sorted by status. */
export function problemTable(): string {
  const rows = (Object.keys(errorCodes) as ErrorCode[])
    .map((code) => ({ code, status: problemOf(new DomainError(code)).status }))
    .sort((one, other) => one.status - other.status || one.code.localeCompare(other.code, 'en'))
  return [
    '| status | code | says |',
    '| --- | --- | --- |',
    ...rows.map(({ code, status }) => `| ${status} | \`${code}\` | ${errorCodes[code]} |`),
    '| 500 | `internal` | something failed on the server; it has been logged there |',
  ].join('\n')
}

/** The page with the table of today between its two marks. Throws where a mark is missing. */
export function withProblemTable(page: string): string {
  const from = page.indexOf(begin)
  const to = page.indexOf(end)
  if (from < 0 || to < from) throw new Error(`the page has no "${begin}" … "${end}"`)
  return `${page.slice(0, from)}${begin}\n\n${problemTable()}\n\n${page.slice(to)}`
}
