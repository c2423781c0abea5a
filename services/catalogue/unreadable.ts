import { DomainError } from '../../domain/errors.ts'

const reasons = {
  'not-csv': 'the file is no CSV text in UTF-8 or GBK',
  'file-empty': 'the file is empty',
  'too-many-rows': 'the file has too many rows, at most',
  'columns-missing': 'the first line lacks the columns',
  'column-twice': 'the first line has a column twice:',
  'quote-open': 'a quote is not closed, or stands where none may stand',
  'no-rows': 'the file has no rows',
} as const

/** A file that is refused as a whole: where (`file`, `line 3`), why, and the words or the number that belong to it. */
export function unreadable(code: keyof typeof reasons, path: string, text = ''): DomainError {
  const detail = `${path === 'file' ? '' : `${path}: `}${reasons[code]}${text === '' ? '' : ` ${text}`}`
  return new DomainError('catalogue-unreadable', { detail, fields: [{ path, message: text, code }] })
}
