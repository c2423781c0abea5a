import type { Role } from '../api/types.ts'

export interface AdminPage {
  /** Its path under /admin, and the name of its words. */
  readonly name: 'accounts' | 'beats' | 'offices' | 'contractors' | 'crews' | 'contracts' | 'catalogue' | 'routing' | 'areas' | 'calendar' | 'targets' | 'blind' | 'channels' | 'audit'
  /** Who may open it; the server refuses the others in any case. */
  readonly roles: readonly Role[]
}

export interface AdminSection {
  readonly name: 'people' | 'parties' | 'rules' | 'outside' | 'record'
  readonly pages: readonly AdminPage[]
}

const admin = ['admin'] as const
const both = ['admin', 'desk'] as const

/** The admin's pages by what they are about. */
export const sections: readonly AdminSection[] = [
  { name: 'people', pages: [{ name: 'accounts', roles: admin }, { name: 'beats', roles: both }] },
  { name: 'parties', pages: [{ name: 'offices', roles: admin }, { name: 'contractors', roles: admin }, { name: 'crews', roles: admin }, { name: 'contracts', roles: admin }] },
  { name: 'rules', pages: [{ name: 'catalogue', roles: admin }, { name: 'routing', roles: admin }, { name: 'areas', roles: admin }, { name: 'calendar', roles: admin }, { name: 'targets', roles: admin }, { name: 'blind', roles: admin }] },
  { name: 'outside', pages: [{ name: 'channels', roles: admin }] },
  { name: 'record', pages: [{ name: 'audit', roles: admin }] },
]

/** The sections with the pages that a role may open. */
export function sectionsFor(role: Role | undefined): AdminSection[] {
  return sections
    .map(({ name, pages }) => ({ name, pages: pages.filter(({ roles }) => role !== undefined && roles.includes(role)) }))
    .filter(({ pages }) => pages.length > 0)
}
