export type LimitUnit = 'urgent-hour' | 'urgent-day' | 'working-hour' | 'working-day' | 'natural-day'

export interface Limit {
  amount: number
  unit: LimitUnit
}

export interface DemoStandard {
  /** Category and running number: `component-0103-2`. */
  id: string
  category: string
  filingCondition: string
  filingConditionEn: string
  closingCondition: string
  closingConditionEn: string
  limit: Limit
  /** Photos demanded with the report. */
  beforePhotos: number
  /** Photos demanded with the fix. */
  afterPhotos: number
  /** Unit of what is measured on site, or null when nothing is. */
  measuredUnit: string | null
}

type Bilingual = readonly [zh: string, en: string]
type Demands = Partial<Pick<DemoStandard, 'beforePhotos' | 'afterPhotos' | 'measuredUnit'>>

/** One standard of the demo catalogue; without `demands` it asks for one after-photo and nothing else. */
export function standard(id: string, limit: Limit, filing: Bilingual, closing: Bilingual, demands: Demands = {}): DemoStandard {
  const [filingCondition, filingConditionEn] = filing
  const [closingCondition, closingConditionEn] = closing
  return {
    id,
    category: id.slice(0, id.lastIndexOf('-')),
    filingCondition,
    filingConditionEn,
    closingCondition,
    closingConditionEn,
    limit,
    beforePhotos: 0,
    afterPhotos: 1,
    measuredUnit: null,
    ...demands,
  }
}

export const urgentHours = (amount: number): Limit => ({ amount, unit: 'urgent-hour' })
export const workingHours = (amount: number): Limit => ({ amount, unit: 'working-hour' })
export const workingDays = (amount: number): Limit => ({ amount, unit: 'working-day' })
