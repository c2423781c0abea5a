import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import type { Role } from '../domain/accounts/account.ts'
import { DomainError } from '../domain/errors.ts'
import { systemClock } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import { connectDatabase } from '../platform/database.ts'
import { withDatabase } from '../platform/embedded-postgres/with-database.ts'
import { createAccount } from '../services/accounts/create-account.ts'
import { requireGoodPassword } from '../services/accounts/password-rules.ts'
import { hashPassword } from '../services/accounts/passwords.ts'
import { demoDistrict } from '../services/demo/district.ts'

const usage = `npm run account -- LOGIN --role ROLE [--name NAME] [--district ID] [--office ID] [--crew ID]

Creates an account: the first of a system that has no demo accounts, or any other. The password is the first line of
standard input, at least 10 characters and without the login. ROLE: inspector, desk, office (with --office), crew (with --crew), leader, admin, device (only reports).
--district is ${demoDistrict.id} unless given.`

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      role: { type: 'string' }, name: { type: 'string' }, district: { type: 'string', default: String(demoDistrict.id) },
      office: { type: 'string' }, crew: { type: 'string' }, help: { type: 'boolean', default: false },
    },
  })
  const [login] = positionals
  if (values.help || login === undefined || values.role === undefined) {
    console.log(usage)
    return values.help ? 0 : 2
  }
  const password = await firstLine()
  requireGoodPassword(login, password, 'password')
  const { databaseUrl, dataDir } = readConfig()
  await withDatabase({ databaseUrl, dataDir, checkout: process.cwd(), log: () => undefined }, async (url) => {
    const database = await connectDatabase(url, { poolSize: 2, applicationName: 'zhenggai-account' })
    try {
      await createAccount(database, systemClock, {
        districtId: Number(values.district), login, name: values.name ?? login, role: values.role as Role,
        officeId: values.office, crewId: values.crew, passwordHash: await hashPassword(password),
      })
    } finally {
      await database.close()
    }
  })
  console.log(`The account ${login} (${values.role}) is there.`)
  return 0
}

async function firstLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line
  return ''
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof DomainError || error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}
