import type { BlindRules } from '../../api/blind-rules.ts'

type Typed = number | ''
/** A size as it is typed: the share in percent, a field may be empty. */
export interface DraftSize { share: Typed, least: Typed, most: Typed }
export interface RulesDraft extends DraftSize { restDays: Typed, answerDays: Typed, offices: (DraftSize & { office: string })[] }
export type Fault = { words: 'share' | 'order' } | { words: 'number', least: number, most: number }

export function draftOf({ offices, ...rules }: BlindRules): RulesDraft {
  const size = ({ share, least, most }: { share: number, least: number, most: number }): DraftSize => ({ share: Number((share * 100).toFixed(4)), least, most })
  return { ...size(rules), restDays: rules.restDays, answerDays: rules.answerDays, offices: Object.entries(offices).map(([office, one]) => ({ office, ...size(one) })) }
}

/** What was typed as rules; undefined while something is wrong. */
export function rulesOf(draft: RulesDraft): BlindRules | undefined {
  if ([draft, ...draft.offices].some((size) => sizeFault(size) !== undefined)) return undefined
  if (numberFault(draft.restDays, 0, 90) !== undefined || numberFault(draft.answerDays, 1, 30) !== undefined) return undefined
  const size = ({ share, least, most }: DraftSize) => ({ share: Number((Number(share) / 100).toFixed(6)), least: Number(least), most: Number(most) })
  return { ...size(draft), restDays: Number(draft.restDays), answerDays: Number(draft.answerDays), offices: Object.fromEntries(draft.offices.map((one) => [one.office, size(one)])) }
}

export function sizeFault({ share, least, most }: DraftSize): Fault | undefined {
  if (share === '' || share < 0 || share > 100) return { words: 'share' }
  const fault = numberFault(least, 0, 100) ?? numberFault(most, 0, 100)
  return fault ?? (Number(most) < Number(least) ? { words: 'order' } : undefined)
}

export function numberFault(value: Typed, least: number, most: number): Fault | undefined {
  return value === '' || !Number.isInteger(value) || value < least || value > most ? { words: 'number', least, most } : undefined
}
