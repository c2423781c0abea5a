import { hash, verify } from '@node-rs/argon2'
import { randomBytes } from 'node:crypto'
import { DomainError } from '../../domain/errors.ts'
import { createSlots, SlotsFullError, type Slots } from '../../platform/slots.ts'

// argon2id (the library's default) with the smallest parameters that OWASP's password storage sheet names: 19 MiB, 2 passes, 1 lane.
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** An argon2id hash of the password with a salt of its own, in PHC form. Takes some 30 ms of a core. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, parameters)
}

export interface PasswordCheck {
  /** A slot to check a password in; rejects with SlotsFullError when too many wait. */
  readonly slots: Slots
  /** Whether the password is the one. Null, an account that does not exist, takes as long as a wrong password. */
  matches(passwordHash: string | null, password: string): Promise<boolean>
}

/** Checks passwords a few at a time, since each takes a core, 19 MiB and a thread that files and sockets need too. */
export function createPasswordCheck(): PasswordCheck {
  const decoy = hashPassword(randomBytes(16).toString('hex'))
  // Whoever needs it first gets the fault; without this an unused check could end the process.
  decoy.catch(() => undefined)

  return {
    slots: createSlots({ running: 2, waiting: 200 }),
    async matches(passwordHash, password) {
      // What is no argon2id hash belongs to an account that nobody may sign in to, such as an imported one.
      const usable = passwordHash?.startsWith('$argon2id$') ? passwordHash : null
      const same = await verify(usable ?? await decoy, password)
      return same && usable !== null
    },
  }
}

/** Does work that hashes when it is its turn. Refuses with unavailable when too many wait. */
export async function inTurn<T>({ slots }: PasswordCheck, work: () => Promise<T>): Promise<T> {
  try {
    return await slots.run(work)
  } catch (error) {
    throw error instanceof SlotsFullError ? new DomainError('unavailable', { detail: error.message }) : error
  }
}
