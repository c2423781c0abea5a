import type { Role } from '../accounts/account.ts'
import type { Audience } from './audiences.ts'
import type { Kind } from './kinds.ts'
import type { News } from './news.ts'
import { tellingsOf } from './tellings.ts'

/** An account as far as it decides whether it is one of a group. */
export interface Reader {
  readonly id: string
  readonly role: Role
  readonly officeId: string | null
  readonly crewId: string | null
}

/** Groups by what names them; an account is of a group when it matches any part. */
export interface Wanted {
  readonly offices: readonly string[]
  readonly crews: readonly string[]
  readonly roles: readonly Role[]
  readonly accounts: readonly string[]
}

function present(...ids: readonly (string | null | undefined)[]): string[] {
  return ids.filter((id): id is string => id !== null && id !== undefined)
}

const none: Wanted = { offices: [], crews: [], roles: [], accounts: [] }

/** Whom a group of an event holds. */
export function membersOf(audience: Audience, news: News): Wanted {
  switch (audience) {
    case 'office':
      return { ...none, offices: present(news.officeId) }
    case 'prior-office':
      return { ...none, offices: present(news.priorOfficeId) }
    case 'crew':
      return { ...none, crews: present(news.crewId) }
    case 'prior-crew':
      return { ...none, crews: present(news.priorCrewId) }
    case 'desk':
      return { ...none, roles: ['desk'] }
    case 'leader':
      return { ...none, roles: ['leader'] }
    case 'inspector':
      return { ...none, accounts: present(news.inspectorId) }
    case 'inspectors-concerned':
      return { ...none, accounts: present(news.inspectorId, news.recheckerId, ...news.reporterIds) }
    case 'reporters':
      return { ...none, accounts: news.reporterIds }
    case 'called-offices':
      return { ...none, offices: news.data.offices ?? [] }
    case 'helpers':
      return { ...none, offices: news.data.helpers ?? [] }
    case 'let-go-offices':
      return { ...none, offices: news.letGoOffices }
  }
}

/** Everybody whom these events may reach, so that their accounts can be read at once. */
export function wantedOf(events: readonly News[]): Wanted {
  const all = events.flatMap((news) => tellingsOf(news).flatMap(({ to }) => to.map((audience) => membersOf(audience, news))))
  const distinct = <T>(pick: (wanted: Wanted) => readonly T[]): T[] => [...new Set(all.flatMap(pick))]
  return { offices: distinct((one) => one.offices), crews: distinct((one) => one.crews), roles: distinct((one) => one.roles), accounts: distinct((one) => one.accounts) }
}

function matches({ offices, crews, roles, accounts }: Wanted, { id, role, officeId, crewId }: Reader): boolean {
  if (accounts.includes(id) || roles.includes(role)) return true
  // Only who works for an office or a crew: an account of another role may name one too.
  return (role === 'office' && officeId !== null && offices.includes(officeId)) || (role === 'crew' && crewId !== null && crews.includes(crewId))
}

/** Which accounts are told of an event, and of what kind: each once; neither who did it nor a device. */
export function recipientsOf<R extends Reader>(news: News, readers: readonly R[]): { reader: R; kind: Kind }[] {
  const told = new Map<string, { reader: R; kind: Kind }>()
  for (const { kind, to } of tellingsOf(news)) {
    for (const audience of to) {
      const wanted = membersOf(audience, news)
      for (const reader of readers) {
        if (reader.id === news.actorId || reader.role === 'device' || told.has(reader.id)) continue
        // An inspector concerned is one who inspects; a desk account that reported has its own list.
        if (audience === 'inspectors-concerned' && reader.role !== 'inspector') continue
        if (matches(wanted, reader)) told.set(reader.id, { reader, kind })
      }
    }
  }
  return [...told.values()]
}
