import type { RouteRecordRaw } from 'vue-router'
import { addWords } from '../i18n/i18n.ts'
import { en, zh } from './messages.ts'

addWords('office', { zh, en })

/** The street offices' and the dispatch desk's pages; a leader comes to an order from the rates. */
export const routes: RouteRecordRaw[] = [
  { path: '/inbox', name: 'inbox', component: () => import('./inbox-page.vue'), meta: { roles: ['office', 'desk', 'admin'] } },
  { path: '/map', name: 'map', component: () => import('./map-view.vue'), meta: { roles: ['office', 'desk', 'admin', 'leader'] } },
  { path: '/contracts', name: 'contracts', component: () => import('./contracts-page.vue'), meta: { roles: ['office', 'desk', 'admin'] } },
  { path: '/notifications', name: 'notifications', component: () => import('../shared/notifications/desk-page.vue'), meta: { roles: ['office', 'desk', 'admin', 'leader'] } },
  { path: '/notifications/settings', name: 'notification-settings', component: () => import('../shared/notifications/desk-page.vue'), meta: { roles: ['office', 'desk', 'admin', 'leader'] } },
  { path: '/account', name: 'account', component: () => import('../account/account-page.vue'), meta: { roles: ['office', 'desk', 'admin', 'leader'] } },
  { path: '/inbox/:id', name: 'inbox-order', component: () => import('./order-page.vue'), meta: { roles: ['office', 'desk', 'admin', 'leader'] } },
]
