/** Roles of accounts. A `device` only reports. */
export const roles = ['inspector', 'desk', 'office', 'crew', 'leader', 'admin', 'device'] as const
export type Role = (typeof roles)[number]
/** Who acts. `job` is the system itself: relay, dispatch, import, sweeps; `public` a reporter without an account. */
export const actorRoles = [...roles, 'public', 'job'] as const
export type ActorRole = (typeof actorRoles)[number]

export interface Account {
  readonly districtId: number
  readonly id: string
  readonly login: string
  readonly name: string
  readonly role: Role
  readonly officeId: string | null
  readonly crewId: string | null
  readonly contractorId: string | null
}

export interface Actor {
  readonly id: string | null
  readonly role: ActorRole
  readonly officeId: string | null
  readonly crewId: string | null
  readonly contractorId: string | null
}

/** A reporter without an account. */
export const publicReporter: Actor = { id: null, role: 'public', officeId: null, crewId: null, contractorId: null }

/** An inspector who checked blind: who it was is known where the check is kept, and not to whoever reads the order. */
export const blindInspector: Actor = { id: null, role: 'inspector', officeId: null, crewId: null, contractorId: null }

/** The system as an actor. */
export const job: Actor = { id: null, role: 'job', officeId: null, crewId: null, contractorId: null }

export function actorOf(account: Account): Actor {
  const { id, role, officeId, crewId, contractorId } = account
  return { id, role, officeId, crewId, contractorId }
}
