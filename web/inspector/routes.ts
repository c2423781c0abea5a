import type { RouteRecordRaw } from 'vue-router'
import { addWords } from '../i18n/i18n.ts'
import PhoneShell from '../phone/phone-shell.vue'
import * as blindWords from './blind/messages.ts'
import { en, zh } from './messages.ts'

addWords('inspector', { zh, en })
addWords('blind', { zh: blindWords.zh, en: blindWords.en })

/** The inspectors' pages. */
export const routes: RouteRecordRaw[] = [
  {
    path: '/inspector',
    component: PhoneShell,
    children: [
      { path: '/report', component: () => import('./report/report-page.vue'), meta: { roles: ['inspector'], tabs: true } },
      { path: '/report/done/:id', component: () => import('./report/report-done-page.vue'), meta: { roles: ['inspector'], tabs: true } },
      { path: '/today', component: () => import('./today/today-page.vue'), meta: { roles: ['inspector'], tabs: true } },
      // As the page was called before it held the whole day.
      { path: '/rechecks', redirect: '/today' },
      { path: '/blind-checks', component: () => import('./blind/blind-list-page.vue'), meta: { roles: ['inspector'] } },
      { path: '/blind-checks/:id', component: () => import('./blind/blind-check-page.vue'), meta: { roles: ['inspector'] } },
      { path: '/mine', component: () => import('./mine-page.vue'), meta: { roles: ['inspector'], tabs: true } },
      { path: '/orders/:id/recheck', component: () => import('./recheck/recheck-page.vue'), meta: { roles: ['inspector'] } },
      { path: '/orders/:id/check', component: () => import('./recheck/check-page.vue'), meta: { roles: ['inspector'] } },
    ],
  },
]
