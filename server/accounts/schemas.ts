import { z } from 'zod'
import { roles } from '../../domain/accounts/account.ts'
import { text } from '../http/text.ts'
import { slug } from '../parties/schemas.ts'

export { accountParams } from './beat-schemas.ts'

// A password is taken as it is typed, spaces and all.
const password = z
  .string().max(1_000)
  .refine((value) => !value.includes('\0'), 'must not contain NUL characters')
  .refine((value) => value.isWellFormed(), 'must be well-formed Unicode')

const fields = {
  name: text(80),
  role: z.enum(roles),
  office: slug.nullable().default(null).meta({ description: 'of an office account, and no other' }),
  crew: slug.nullable().default(null).meta({ description: 'of a crew account, and no other' }),
}

export const accountBody = z.object({
  login: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,99}$/, 'lower-case letters, digits, dots, hyphens'),
  ...fields,
  password: password.optional().meta({ description: 'left out: one is made, and told in this answer only' }),
})
export const accountChange = z.object(fields)
export const passwordBody = z.object({ password: password.optional() })
export const ownPasswordBody = z.object({ current: password.min(1), next: password })
export const ownPasswordAnswer = z.object({ sessionsEnded: z.int().meta({ description: 'how many other sessions ended' }) })

export const accountsQuery = z.object({
  q: text(100).optional().meta({ description: 'part of the login or the name' }),
  role: z.enum(roles).optional(),
  office: slug.optional(),
  crew: slug.optional(),
  disabled: z.enum(['true', 'false']).transform((value) => value === 'true').optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50).meta({ description: 'at most 200' }),
  cursor: text(100).optional(),
})

export const accountSchema = z
  .object({
    id: z.uuid(),
    login: z.string(),
    name: z.string(),
    role: z.enum(roles),
    office: z.string().nullable(),
    crew: z.string().nullable(),
    contractor: z.string().nullable().meta({ description: 'that of the crew' }),
    disabledAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
    lastSignInAt: z.iso.datetime().nullable(),
    sessions: z.int().meta({ description: 'how many hold' }),
  })
  .meta({ id: 'ManagedAccount' })

export const accountsSchema = z.object({ accounts: z.array(accountSchema), next: z.string().nullable() }).meta({ id: 'ManagedAccounts' })
export const firstPasswordSchema = z
  .object({ account: accountSchema, password: z.string().nullable().meta({ description: 'the password that was made; null: one was set' }) })
  .meta({ id: 'AccountWithFirstPassword' })
