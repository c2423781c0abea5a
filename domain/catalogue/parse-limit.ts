import { readChineseNumber } from './chinese-number.ts'
import { limitLength, type Limit, type LimitUnit } from './limit.ts'

/** What a plain 天 or 小时 means in a district: working time, or the calendar's days and hours that run on. */
export const plainTimes = ['working', 'natural'] as const
export type PlainTime = (typeof plainTimes)[number]

export const limitFaults = ['limit-missing', 'limit-unclear', 'limit-zero', 'limit-too-long', 'limit-unit-disagrees'] as const
export type LimitFault = (typeof limitFaults)[number]

export type ParsedLimit = { readonly limit: Limit } | { readonly fault: LimitFault }

const named: Readonly<Record<string, LimitUnit>> = {
  紧急工作时: 'urgent-hour', 紧急工作小时: 'urgent-hour', 紧急小时: 'urgent-hour',
  紧急工作日: 'urgent-day', 紧急工作天: 'urgent-day',
  工作时: 'working-hour', 工作小时: 'working-hour',
  工作日: 'working-day', 工作天: 'working-day',
  自然日: 'natural-day', 自然天: 'natural-day', 日历日: 'natural-day', 日历天: 'natural-day',
}

const plain: Readonly<Record<PlainTime, Readonly<Record<string, LimitUnit>>>> = {
  working: { 天: 'working-day', 日: 'working-day', 小时: 'working-hour', 时: 'working-hour', h: 'working-hour' },
  natural: { 天: 'natural-day', 日: 'natural-day', 小时: 'urgent-hour', 时: 'urgent-hour', h: 'urgent-hour' },
}

// Three years: whoever writes more has slipped.
const longest = 1_096 * 24 * 3_600_000
const longestText = 40
const written = /^(?:限|限时)?(?<amount>\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百半]+)个?(?<unit>\D*?)(?:以内|之内|内)?$/u

/**
 * The limit that a text says: `2紧急工作时`, `4小时`, `３个工作日`, `十五天`, `24 小时内`. Plain 天 and 小时 are the
 * district's `plainTime`. A `unit` of a column of its own must say the same as the text. Whatever is unclear is a fault,
 * never a guess: `1紧急工作时制止`, `2-3天`, `1天（24小时）`.
 */
export function parseLimit(text: string, plainTime: PlainTime, unit = ''): ParsedLimit {
  // The pattern tries a long text again and again, by the square of its length.
  if (text.length > longestText || unit.length > longestText) return { fault: 'limit-unclear' }
  const plainText = tidy(text)
  if (plainText === '') return { fault: 'limit-missing' }
  const found = written.exec(plainText)?.groups
  const amount = found === undefined ? null : numberOf(found.amount ?? '')
  if (found === undefined || amount === null) return { fault: 'limit-unclear' }
  const said = found.unit === '' ? null : unitOf(found.unit ?? '', plainTime)
  const apart = tidy(unit) === '' ? null : unitOf(tidy(unit), plainTime)
  if (said === undefined || apart === undefined) return { fault: 'limit-unclear' }
  if (said !== null && apart !== null && said !== apart) return { fault: 'limit-unit-disagrees' }
  const meant = said ?? apart
  if (meant === null) return { fault: 'limit-unclear' }
  if (amount === 0) return { fault: 'limit-zero' }
  const limit: Limit = { amount, unit: meant }
  return limitLength(limit) > longest ? { fault: 'limit-too-long' } : { limit }
}

// Full-width digits and letters become plain ones; blanks say nothing.
function tidy(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/gu, '').toLowerCase()
}

function numberOf(text: string): number | null {
  if (!/^\d/.test(text)) return readChineseNumber(text)
  const amount = Number(text)
  // Two decimals are what a limit can mean; more, or a hundred digits, is a slip.
  return text.length <= 8 && /^\d+(\.\d{1,2})?$/.test(text) ? amount : null
}

function unitOf(text: string, plainTime: PlainTime): LimitUnit | undefined {
  return own(named, text) ?? own(plain[plainTime], text)
}

function own(table: Readonly<Record<string, LimitUnit>>, key: string): LimitUnit | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}

const writtenUnits: Readonly<Record<LimitUnit, string>> = {
  'urgent-hour': '紧急工作时', 'urgent-day': '紧急工作日', 'working-hour': '工作时', 'working-day': '工作日', 'natural-day': '自然日',
}

/** The limit as a catalogue writes it, in words that need no district to be understood. */
export function limitText({ amount, unit }: Limit): string {
  return `${amount}${writtenUnits[unit]}`
}
