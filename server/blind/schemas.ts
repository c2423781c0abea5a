import { z } from 'zod'
import { text } from '../http/text.ts'

export const checkParams = z.object({ id: z.uuid() })

export const answerBody = z.strictObject({
  rectified: z.boolean().meta({ description: 'whether the closing condition is met' }),
  photos: z.array(z.uuid()).min(1).max(9).meta({ description: 'own photos of what is there now' }),
  text: text(2000).optional().meta({ description: 'demanded where it is not rectified: the office reads it as the reason' }),
})

export const answerSchema = z.object({ id: z.uuid(), rectified: z.boolean() }).meta({ id: 'BlindAnswer' })

export const checksSchema = z
  .object({
    checks: z.array(z.object({
      id: z.uuid().meta({ description: 'of the check; which order it is, is not told' }),
      category: z.string(),
      categoryName: z.string(),
      categoryNameEn: z.string(),
      description: z.string(),
      address: z.string().nullable(),
      longitude: z.number(),
      latitude: z.number(),
      area: z.string().nullable(),
      areaName: z.string().nullable(),
      areaNameEn: z.string().nullable(),
      closingCondition: z.string(),
      closingConditionEn: z.string(),
      dueAt: z.string().meta({ description: 'until when it can be answered' }),
      photos: z.array(z.object({ id: z.uuid(), width: z.int(), height: z.int() })).meta({ description: 'what it was like when it was found' }),
    })),
  })
  .meta({ id: 'BlindChecks' })

const size = {
  share: z.number().min(0).max(1).meta({ description: 'of an office\'s closings of a day, rounded up' }),
  least: z.int().min(0).max(100),
  most: z.int().min(0).max(100),
}

export const rulesSchema = z
  .strictObject({
    ...size,
    restDays: z.int().min(0).max(90).meta({ description: 'who did anything on an order of an office within so many days is not sent there' }),
    answerDays: z.int().min(1).max(30).meta({ description: 'how long an inspector has to answer' }),
    offices: z.record(text(64), z.strictObject(size)).refine((offices) => Object.keys(offices).length <= 500, 'at most 500 offices')
      .meta({ description: 'offices that are sampled otherwise' }),
  })
  .meta({ id: 'BlindRules' })

export const rulesPreviewSchema = z
  .object({
    day: z.string().nullable().meta({ description: 'local day of the last draw; null before the first' }),
    drawn: z.int().meta({ description: 'checks that were made of it' }),
    passedOver: z.int().meta({ description: 'closings for which there was nobody to send' }),
    offices: z.array(z.object({ office: z.string(), closings: z.int(), would: z.int().meta({ description: 'where somebody may be sent' }) })),
  })
  .meta({ id: 'BlindRulesPreview' })
