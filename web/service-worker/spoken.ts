/** What a page tells the worker: a new version may take over now; or the account has left, and what it read must go. */
export type WorkerMessage = 'take-over' | 'forget'

/** Marks an answer that was read earlier; its `Date` says when. */
export const readEarlier = 'x-zhenggai-read-earlier'

/** For whom a page acts: each account's answers are kept apart. */
export const accountHeader = 'x-zhenggai-account'
