import { computed, ref } from 'vue'

// Unit tests of what pages decide run without a page.
const page: Window | undefined = globalThis.window
const connected = ref(page?.navigator.onLine ?? true)
const answered = ref(true)
page?.addEventListener('online', () => { connected.value = true })
page?.addEventListener('offline', () => { connected.value = false })

/** Whether the server can be reached: the browser believes in a network, and the last call was answered by the server itself. */
export const reachable = computed(() => connected.value && answered.value)

/** A call came to an end: answered by the server, or not. */
export function noteAnswer(byServer: boolean): void {
  answered.value = byServer
}
