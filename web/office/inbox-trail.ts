import { shallowRef } from 'vue'

/** The list that an order was opened from, so that its page can go back to it and on to the next. */
export const trail = shallowRef<{ address: string, ids: readonly string[] }>({ address: '/inbox', ids: [] })
