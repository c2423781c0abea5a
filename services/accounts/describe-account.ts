import type { Account, Role } from '../../domain/accounts/account.ts'
import type { Queryable } from '../../platform/database.ts'
import { findSurroundings } from './store.ts'

/** An account with the names that its screens show. */
export interface AccountDescription {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly role: Role
  readonly district: { readonly id: number; readonly code: string; readonly name: string; readonly nameEn: string; readonly timezone: string }
  readonly office: string | null
  readonly officeName: string | null
  readonly crew: string | null
  readonly crewName: string | null
}

export async function describeAccount(target: Queryable, account: Account): Promise<AccountDescription> {
  const around = await findSurroundings(target, account)
  if (around === null) throw new Error(`account ${account.id} is of a district that does not exist`)
  const { districtCode: code, districtName: name, districtNameEn: nameEn, timezone, officeName, crewName } = around
  return {
    id: account.id,
    login: account.login,
    name: account.name,
    role: account.role,
    district: { id: account.districtId, code, name, nameEn, timezone },
    office: account.officeId,
    officeName,
    crew: account.crewId,
    crewName,
  }
}
