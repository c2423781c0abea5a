/** Who acts. `job` is the system itself: relay, dispatch, import, sweeps. */
export const roles = ['inspector', 'desk', 'office', 'crew', 'leader', 'admin'] as const
export type Role = (typeof roles)[number]
export type ActorRole = Role | 'job'

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

/** The system as an actor. */
export const job: Actor = { id: null, role: 'job', officeId: null, crewId: null, contractorId: null }

export function actorOf(account: Account): Actor {
  const { id, role, officeId, crewId, contractorId } = account
  return { id, role, officeId, crewId, contractorId }
}
