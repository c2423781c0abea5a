import { createApp } from 'vue'
import './shared/tokens.css'
import './shared/base.css'
import './shared/libraries.css'
import { onSignedOut } from './api/client.ts'
import App from './app.vue'
import { i18n, setLanguage } from './i18n/i18n.ts'
import { router } from './router/router.ts'
import { showStartProblem } from './shared/feedback/start-problem.ts'
import { account, forgetSession } from './session/session.ts'

setLanguage(i18n.global.locale.value === 'en' ? 'en' : 'zh')

onSignedOut(() => {
  if (account.value === undefined || account.value === null || router.currentRoute.value.meta.unattended === true) return
  forgetSession()
  void router.push({ name: 'sign-in', query: { next: router.currentRoute.value.fullPath } })
})

// After a new version was put in place, an old page asks for scripts that are no more: open the page wanted anew.
router.onError((error: unknown, to) => {
  const opened = router.currentRoute.value.matched.length > 0
  if (opened && navigator.onLine && error instanceof TypeError && /import/.test(error.message)) location.assign(to.fullPath)
})

const app = createApp(App).use(i18n).use(router)
router.isReady().then(() => app.mount('#app'), showStartProblem)
