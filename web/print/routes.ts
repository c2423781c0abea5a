import type { RouteRecordRaw } from 'vue-router'
import { addWords } from '../i18n/i18n.ts'
import { en as leaderEn, zh as leaderZh } from '../leader/messages.ts'
import { en, zh } from './messages.ts'

addWords('print', { zh, en })
// Counts and rates are called what the leader's pages call them.
addWords('leader', { zh: leaderZh, en: leaderEn })

/** Pages made for paper. */
export const routes: RouteRecordRaw[] = [
  { path: '/print/orders/:id/notice', name: 'print-notice', component: () => import('./notice-page.vue'), meta: { roles: ['office', 'desk', 'admin'] } },
  { path: '/print/orders/:id', name: 'print-order', component: () => import('./order-print-page.vue'), meta: { roles: ['office', 'desk', 'leader', 'admin'] } },
  { path: '/print/weekly', name: 'print-weekly', component: () => import('./weekly-page.vue'), meta: { roles: ['leader', 'desk', 'admin'] } },
]
