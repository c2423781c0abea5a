import { usualRadius, usualRecurrence, type Category, type Standard } from '../../../domain/catalogue/catalogue.ts'
import type { Limit } from '../../../domain/catalogue/limit.ts'
import { initialsOf } from '../initials.ts'

type Bilingual = readonly [zh: string, en: string]
type Demands = Partial<Pick<Standard, 'beforePhotos' | 'afterPhotos' | 'measuredUnit'>>
type StandardOf = (id: string, category: string) => Standard
type CategoryOf = (named: Pick<Category, 'kind' | 'classCode' | 'className' | 'classNameEn'>) => Category

export const urgentHours = (amount: number): Limit => ({ amount, unit: 'urgent-hour' })
export const workingHours = (amount: number): Limit => ({ amount, unit: 'working-hour' })
export const workingDays = (amount: number): Limit => ({ amount, unit: 'working-day' })

/** A standard; without `demands` it asks for one after-photo and nothing else. */
export function standard(limit: Limit, [filingCondition, filingConditionEn]: Bilingual, [closingCondition, closingConditionEn]: Bilingual, demands: Demands = {}): StandardOf {
  return (id, category) => ({
    id, category, filingCondition, filingConditionEn, closingCondition, closingConditionEn, limit, beforePhotos: 0, afterPhotos: 1, measuredUnit: null,
    responsible: '', ...demands,
  })
}

/** A sub-class with its standards, numbered from 1. What moves is the same over a wider circle, what stands still over a narrower one. */
export function subclass(subclassCode: string, name: string, nameEn: string, standards: readonly StandardOf[], duplicateRadius = usualRadius): CategoryOf {
  return (named) => {
    const code = `${named.kind}-${named.classCode}${subclassCode}`
    return {
      ...named, code, subclassCode, name, nameEn, initials: initialsOf(name), duplicateRadius, recurrenceDays: usualRecurrence,
      standards: standards.map((make, at) => make(`${code}-${at + 1}`, code)),
    }
  }
}

/** A class of the sample with its sub-classes. */
export function sampleClass(kind: Category['kind'], classCode: string, [className, classNameEn]: Bilingual, subclasses: readonly CategoryOf[]): Category[] {
  return subclasses.map((make) => make({ kind, classCode, className, classNameEn }))
}
