import { readFile, writeFile } from 'node:fs/promises'
import { lifecyclePage } from './docs/lifecycle-page.ts'
import { withProblemTable } from './docs/problem-table.ts'

/** `npm run docs`: writes what the documents take from the code: docs/lifecycle.md and the table of problems in docs/api.md. */
await writeFile('docs/lifecycle.md', lifecyclePage())
await writeFile('docs/api.md', withProblemTable(await readFile('docs/api.md', 'utf8')))
