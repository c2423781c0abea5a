import type { RouteRecordRaw } from 'vue-router'
import { addWords } from '../i18n/i18n.ts'
import { en, zh } from './messages.ts'
import './offline/keep-outbox.ts'
import * as outboxWords from './offline/messages.ts'
import PhoneShell from './phone-shell.vue'

addWords('phone', { zh, en })
addWords('outbox', { zh: outboxWords.zh, en: outboxWords.en })

/** The pages that inspectors and crews share; each brings its own in its own folder, within the same shell. */
export const routes: RouteRecordRaw[] = [
  {
    path: '/phone',
    component: PhoneShell,
    children: [
      { path: '/orders/:id', component: () => import('./orders/order-page.vue'), meta: { roles: ['inspector', 'crew'] } },
      { path: '/outbox', component: () => import('./offline/outbox-page.vue'), meta: { roles: ['inspector', 'crew'], tabs: true } },
      { path: '/outbox/:id', component: () => import('./offline/conflict-page.vue'), meta: { roles: ['inspector', 'crew'] } },
      { path: '/me/notifications', component: () => import('./notifications/notifications-page.vue'), meta: { roles: ['inspector', 'crew'], tabs: true } },
      { path: '/me/notifications/settings', component: () => import('./notifications/settings-page.vue'), meta: { roles: ['inspector', 'crew'], tabs: true } },
      { path: '/me', component: () => import('./me/me-page.vue'), meta: { roles: ['inspector', 'crew'], tabs: true } },
    ],
  },
]
