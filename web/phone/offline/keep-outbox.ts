import { watch } from 'vue'
import { account } from '../../session/session.ts'
import { closeOutbox, claimOutbox, openOutbox } from './outbox.ts'

/** The store is fetched once the first screen stands; an act before that fetches it at once. */
const afterFirstScreen = 1_500
let timer: ReturnType<typeof setTimeout> | undefined

/** What waits belongs to who is signed in: opened with the account, closed as soon as it leaves or another comes. */
watch(() => account.value?.id, (id) => {
  clearTimeout(timer)
  closeOutbox()
  if (id === undefined) return
  claimOutbox(id)
  timer = setTimeout(() => { openOutbox(id).catch(() => undefined) }, afterFirstScreen)
}, { immediate: true, flush: 'sync' })
