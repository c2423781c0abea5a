import { z } from 'zod'
import { roles } from '../../domain/accounts/account.ts'
import { auditKinds } from '../../services/audit/kinds.ts'
import { text } from '../http/text.ts'
import { localDay } from '../parties/schemas.ts'

export const auditQuery = z.object({
  who: z.uuid().optional().meta({ description: 'an account' }),
  kind: z.enum(auditKinds).optional(),
  subject: text(200).optional().meta({ description: 'a whole subject (offices:huaihelu), or what is before its colon (offices)' }),
  from: localDay.optional().meta({ description: 'local day' }),
  to: localDay.optional().meta({ description: 'local day, not itself included' }),
  limit: z.coerce.number().int().min(1).max(200).default(50).meta({ description: 'at most 200' }),
  cursor: z.uuid().optional(),
})

const values = z.record(z.string(), z.unknown())

export const auditSchema = z
  .object({
    entries: z.array(z.object({
      id: z.uuid(),
      at: z.iso.datetime(),
      action: z.string(),
      kind: z.enum(auditKinds).nullable(),
      by: z.object({ id: z.uuid(), name: z.string(), login: z.string(), role: z.enum(roles) }).nullable().meta({ description: 'null: the operator by a command, or nobody known' }),
      subject: z.string().nullable(),
      subjectName: z.string().nullable(),
      before: values.nullable(),
      after: values.nullable(),
      more: values,
    })),
    next: z.string().nullable(),
  })
  .meta({ id: 'AuditTrail' })
