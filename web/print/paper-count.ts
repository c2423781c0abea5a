import type { RateCounts } from '../api/types.ts'

/** The counts that the weekly report shows. */
export type PaperCount = Extract<keyof RateCounts, 'received' | 'filed' | 'dispatched' | 'due' | 'closed' | 'closedOnTime' | 'overdue' | 'reworked' | 'extended'>
