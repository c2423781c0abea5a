import type { Account } from '../../domain/accounts/account.ts'
import type { Database } from '../../platform/database.ts'
import type { Log } from '../../platform/log.ts'
import { newestTold, toldAfter } from './notice-store.ts'
import { unreadOf } from './read-notifications.ts'

type Listener = (unread: number) => void

export interface UnreadHub {
  /** Tells how many notifications an account has unread, whenever something new is told. Answers how to stop. */
  listen(account: Account, listener: Listener): () => void
  close(): void
}

interface Channel {
  readonly listeners: Map<Listener, Account>
  stop(): void
}

/** One poller a district for all of a process' streams, and none while nobody listens. */
export function createUnreadHub({ database, log, pollMs = 1_000 }: { database: Database; log: Log; pollMs?: number }): UnreadHub {
  const channels = new Map<number, Channel>()

  function open(districtId: number): Channel {
    const listeners = new Map<Listener, Account>()
    let position: number | null = null
    let timer: NodeJS.Timeout | undefined
    let stopped = false

    async function look(): Promise<void> {
      if (position === null) {
        position = await newestTold(database, districtId)
        return
      }
      const told = await toldAfter(database, districtId, position)
      position = told.position
      const concerned = new Map([...listeners.values()].filter(({ id }) => told.accounts.includes(id)).map((account) => [account.id, account]))
      for (const account of concerned.values()) {
        const unread = await unreadOf({ database }, account)
        for (const [listener, { id }] of [...listeners]) if (id === account.id) listener(unread)
      }
    }

    async function poll(): Promise<void> {
      await look().catch((error: unknown) => log.warn({ err: error, district: districtId }, 'notifications could not be read'))
      if (!stopped) timer = setTimeout(() => void poll(), pollMs)
    }

    void poll()
    return {
      listeners,
      stop() {
        stopped = true
        clearTimeout(timer)
      },
    }
  }

  return {
    listen(account, listener) {
      const { districtId } = account
      const channel = channels.get(districtId) ?? open(districtId)
      channels.set(districtId, channel)
      channel.listeners.set(listener, account)
      return () => {
        channel.listeners.delete(listener)
        if (channel.listeners.size > 0) return
        channel.stop()
        if (channels.get(districtId) === channel) channels.delete(districtId)
      }
    },
    close() {
      for (const channel of channels.values()) channel.stop()
      channels.clear()
    },
  }
}
