import { unreadable } from './unreadable.ts'

/**
 * The text of an uploaded table: UTF-8 or UTF-16 with a byte order mark, UTF-8 without, or GBK, which spreadsheets in
 * China save. Lines end in LF afterwards. Refuses what is none of them, such as a workbook that was only renamed.
 */
export function decodeFile(bytes: Uint8Array): string {
  const text = textOf(bytes)
  if (text === null || text.includes('\0')) throw unreadable('not-csv', 'file')
  return text.replaceAll(/\r\n?/g, '\n')
}

function textOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be')
  return decoded(bytes, 'utf-8') ?? decoded(bytes, 'gbk')
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null // not this encoding
  }
}
