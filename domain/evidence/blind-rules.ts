import { refuse, type DomainError } from '../errors.ts'

/** How many of an office's closings of a day are checked blind: a share, rounded up, but at least and at most so many. */
export interface SampleSize {
  /** 0 to 1. */
  readonly share: number
  readonly least: number
  readonly most: number
}

export interface BlindRules extends SampleSize {
  /** An inspector who did anything on an order of an office within so many days is not sent to check it. */
  readonly restDays: number
  /** How long an inspector has to answer. */
  readonly answerDays: number
  /** Offices that are sampled otherwise than the rest. */
  readonly offices: Readonly<Record<string, SampleSize>>
}

/** One in twenty, but one a day from everybody who closed anything: enough to say something of an office within a month. */
export const defaultBlindRules: BlindRules = { share: 0.05, least: 1, most: 10, restDays: 14, answerDays: 3, offices: {} }

/** How many of `closings` are drawn. */
export function sampleSize({ share, least, most }: SampleSize, closings: number): number {
  return Math.min(closings, most, Math.max(least, Math.ceil(share * closings - 1e-9)))
}

/** What is wrong with rules, naming the field; null: nothing. */
export function rulesFault(rules: BlindRules): DomainError | null {
  const sizes = [['most', rules], ...Object.entries(rules.offices).map(([office, size]) => [`offices.${office}.most`, size])] as [string, SampleSize][]
  const [path] = sizes.find(([, { least, most }]) => most < least) ?? []
  return path === undefined ? null : refuse('malformed-request', path, 'most is less than least')
}
