import type { Account } from '../../domain/accounts/account.ts'
import type { AboutLine } from './about.ts'
import type { Column, ExportLanguage, Words } from './column.ts'

/** The most rows of one sheet. Excel holds 1,048,576; nobody reads them, and a filter finds fewer. */
export const mostRows = 200_000

/** A sheet to be: its columns, what is to be said of it, and a way to read its rows. */
export interface Export<Row> {
  /** Names the file and the audit entry. */
  readonly subject: 'orders' | 'rates' | 'rates-orders' | 'backlog-orders'
  readonly title: Words
  readonly columns: readonly Column<Row>[]
  readonly about: readonly AboutLine[]
  /** What was asked for, as the audit keeps it. */
  readonly asked: Readonly<Record<string, unknown>>
  /** Hands all rows on, in order, waiting for each batch to be taken. Rejects when the signal is aborted. */
  readonly read: (take: (rows: Iterable<Row>) => Promise<void>, signal: AbortSignal) => Promise<void>
}

export interface ExportRequest {
  readonly account: Account
  readonly language: ExportLanguage
}
