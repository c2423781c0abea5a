import { Foundation1795000000000 } from './1795000000000-foundation.ts'
import { Rates1795000100000 } from './1795000100000-rates.ts'
import { Throttle1795000200000 } from './1795000200000-throttle.ts'

/** Every migration in its order; a landed one is never edited. */
export const migrations = [Foundation1795000000000, Rates1795000100000, Throttle1795000200000]
