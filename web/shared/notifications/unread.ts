import { onBeforeUnmount, onMounted, readonly, ref } from 'vue'
import { countUnread } from '../../api/notifications.ts'
import { useLive } from '../live/use-live.ts'

const count = ref(0)
const backstop = 60_000

/** How many notifications the reader has unread. */
export const unread = readonly(count)

export function setUnread(left: number): void {
  count.value = left
}

async function look(): Promise<void> {
  try {
    count.value = await countUnread()
  } catch {
    // The number stays as it was; the pages say when the server is away.
  }
}

/** Keeps the number current as long as the component lives: by the stream, and every minute in case a word was lost. */
export function useUnread(): typeof unread {
  const again = () => { if (document.visibilityState === 'visible') void look() }
  let timer: ReturnType<typeof setInterval> | undefined
  useLive({ notification: ({ unread: left }) => setUnread(left), reset: () => void look() })
  onMounted(() => {
    void look()
    timer = setInterval(again, backstop)
    document.addEventListener('visibilitychange', again)
  })
  onBeforeUnmount(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', again)
  })
  return unread
}
