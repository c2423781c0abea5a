import { watch } from 'vue'
import { reachable } from '../../api/reachable.ts'
import { outbox } from './outbox.ts'
import { keeping } from './register-worker.ts'

/** Reads anew when something of this phone has arrived, when the network is back, and once there is a worker to keep it. */
export function useSentReload(load: () => Promise<void>): void {
  watch([() => outbox.items.filter(({ state }) => state === 'sent').at(-1)?.sentAt, reachable, keeping], ([, there]) => { if (there) void load() })
}
