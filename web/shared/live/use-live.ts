import { onScopeDispose } from 'vue'
import { live, listenLive, type LiveListener } from './live-stream.ts'

/** Hears the stream for as long as the component lives; the answer is the line's state. */
export function useLive(listener: LiveListener = {}) {
  onScopeDispose(listenLive(listener))
  return live
}

/** The same for a list that is simply read anew: many events in a row make one reading. */
export function useLiveReload(reload: () => void, delay = 250) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    timer ??= setTimeout(() => { timer = undefined; reload() }, delay)
  }
  onScopeDispose(() => clearTimeout(timer))
  return useLive({ order: soon, gone: soon, reset: soon })
}
