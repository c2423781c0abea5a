import { z } from 'zod'
import { roles } from '../../domain/accounts/account.ts'
import { text } from '../http/text.ts'

// A password is taken as it is typed, spaces and all.
const password = z.string().min(1).max(1_000).refine((value) => !value.includes('\0'), 'must not contain NUL characters')

export const credentials = z.object({ login: text(200), password })

export const accountAnswer = z
  .object({
    id: z.uuid(),
    login: z.string(),
    name: z.string(),
    role: z.enum(roles),
    district: z.object({ id: z.int(), code: z.string(), name: z.string(), nameEn: z.string(), timezone: z.string() }),
    office: z.string().nullable(),
    officeName: z.string().nullable(),
    crew: z.string().nullable(),
    crewName: z.string().nullable(),
  })
  .meta({ id: 'Account' })

export const sessionAnswer = z.object({
  account: accountAnswer,
  token: z.string().meta({ description: 'also works as Authorization: Bearer' }),
})

export const meAnswer = z.object({ account: accountAnswer })
