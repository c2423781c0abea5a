import { watch } from 'vue'
import { account } from '../../session/session.ts'
import { firstScreen } from './first-screen.ts'
import { claimOutbox, closeOutbox, openOutbox, outbox } from './outbox.ts'

/** What waits belongs to who is signed in: opened with the account, closed as soon as it leaves or another comes. */
watch(() => account.value?.id, (id) => {
  closeOutbox()
  if (id === undefined) return
  claimOutbox(id)
  // The store is fetched once the first screen stands; an act before that fetches it at once.
  void firstScreen.then(() => { if (outbox.account === id) return openOutbox(id) }).catch(() => undefined)
}, { immediate: true, flush: 'sync' })
