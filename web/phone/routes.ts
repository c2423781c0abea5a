import type { RouteRecordRaw } from 'vue-router'
import { addWords } from '../i18n/i18n.ts'
import { en, zh } from './messages.ts'
import PhoneShell from './phone-shell.vue'

addWords('phone', { zh, en })

/** The pages that inspectors and crews share; each brings its own in its own folder, within the same shell. */
export const routes: RouteRecordRaw[] = [
  {
    path: '/phone',
    component: PhoneShell,
    children: [
      { path: '/orders/:id', component: () => import('./orders/order-page.vue'), meta: { roles: ['inspector', 'crew'] } },
      { path: '/me/notifications', component: () => import('./notifications/notifications-page.vue'), meta: { roles: ['inspector', 'crew'], tabs: true } },
      { path: '/me/notifications/settings', component: () => import('./notifications/settings-page.vue'), meta: { roles: ['inspector', 'crew'], tabs: true } },
      { path: '/me', component: () => import('./me/me-page.vue'), meta: { roles: ['inspector', 'crew'], tabs: true } },
    ],
  },
]
