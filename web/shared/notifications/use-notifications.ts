import { computed, shallowRef } from 'vue'
import { listNotifications, markRead, type Notification, type NotificationPage } from '../../api/notifications.ts'
import { useLoad } from '../feedback/use-load.ts'
import { useLive } from '../live/use-live.ts'
import { setUnread } from './unread.ts'

/** The reader's notifications, page after page; what is new comes by itself while the first page alone is shown. */
export function useNotifications() {
  const later = shallowRef<NotificationPage[]>([])
  const { data, problem, busy, load } = useLoad(() => listNotifications())
  const pages = computed(() => (data.value === undefined ? [] : [data.value, ...later.value]))
  const next = computed(() => pages.value.at(-1)?.next ?? null)
  // What was read between two pages may stand on both.
  const rows = computed(() => [...new Map(pages.value.flatMap(({ notifications }) => notifications).map((row) => [row.id, row])).values()])

  async function reload(): Promise<void> {
    later.value = []
    await load()
    if (data.value !== undefined) setUnread(data.value.unread)
  }

  async function more(): Promise<void> {
    if (next.value === null) return
    later.value = [...later.value, await listNotifications(next.value)]
  }

  /** Marks rows as read at the server; on this page they keep their place. */
  async function read(which: readonly Notification[] | 'all'): Promise<void> {
    const newest = Math.max(0, ...rows.value.map(({ id }) => id))
    const ids = which === 'all' ? [] : which.filter((row) => !row.read).map(({ id }) => id)
    if (which !== 'all' && ids.length === 0) return
    setUnread(await markRead(which === 'all' ? { upTo: Math.max(1, newest) } : { ids }))
    if (which === 'all') await reload()
  }

  useLive({ notification: () => { if (later.value.length === 0) void reload() }, reset: () => void reload() })
  void reload()
  return { rows, problem, busy, next, reload, more, read, loaded: computed(() => data.value !== undefined) }
}
