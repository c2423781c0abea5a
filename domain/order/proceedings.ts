import type { RequestKind } from '../lifecycle/edge.ts'
import type { State } from '../lifecycle/states.ts'

/** A request that waits for a grant. Times are ISO 8601. */
export interface Request {
  readonly by: string | null
  readonly at: string
  readonly reason: string
  /** Of a suspension. */
  readonly cause?: string
  readonly until?: string
}

/** Owners called together (吹哨, 联席), not yet concluded. */
export interface Session {
  readonly by: 'whistle' | 'desk' | 'third-return'
  readonly offices: readonly string[]
  readonly reason: string
  readonly at: string
}

/** What a session concluded; its lead can't return the order. */
export interface Lead {
  readonly office: string
  readonly helpers: readonly string[]
  readonly decision: string
  readonly at: string
}

export interface Suspension {
  readonly cause: string
  readonly until: string
  readonly since: string
  /** The state it left. */
  readonly from: State
}

export interface Appeal {
  readonly by: string | null
  readonly office: string
  readonly at: string
  readonly reason: string
  readonly votes: readonly { readonly by: string | null; readonly uphold: boolean; readonly at: string }[]
  /** When the second account had judged; closed by the system right after. */
  readonly settledAt: string | null
  readonly result: 'upheld' | 'dismissed' | null
  readonly closedAt: string | null
}

/** What people ask, decide and owe each other about an order, beside its state. */
export interface Proceedings {
  readonly requests: Readonly<Partial<Record<RequestKind, Request>>>
  readonly session: Session | null
  readonly lead: Lead | null
  readonly sessionsConcluded: number
  readonly suspension: Suspension | null
  /** Milliseconds suspended in all, by ended suspensions. */
  readonly suspendedMs: number
  /** Who declined or withdrew it. */
  readonly endedBy: string | null
  /** Accounts that failed it or refused a request on it: they judge no appeal. */
  readonly against: readonly string[]
  readonly appeal: Appeal | null
  readonly reporterReconsidered: boolean
  readonly reporterReopened: boolean
  /** The reporter said "not fixed": photos alone no longer close it. */
  readonly notFixed: boolean
  readonly repliedAt: string | null
  readonly feedback: { readonly solved: boolean; readonly satisfied: boolean | null; readonly at: string } | null
}

export const noProceedings: Proceedings = {
  requests: {},
  session: null,
  lead: null,
  sessionsConcluded: 0,
  suspension: null,
  suspendedMs: 0,
  endedBy: null,
  against: [],
  appeal: null,
  reporterReconsidered: false,
  reporterReopened: false,
  notFixed: false,
  repliedAt: null,
  feedback: null,
}

/** What of it waits for somebody at the desk. */
export function askedOf({ requests, appeal }: Proceedings): string[] {
  return [...Object.keys(requests).sort(), ...(appeal !== null && appeal.settledAt === null ? ['appeal'] : [])]
}
