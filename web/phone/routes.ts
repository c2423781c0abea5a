import type { RouteRecordRaw } from 'vue-router'
import { addWords } from '../i18n/i18n.ts'
import { en, zh } from './messages.ts'
import PhoneShell from './phone-shell.vue'

addWords('phone', { zh, en })

/** The pages of inspectors and crews. */
export const routes: RouteRecordRaw[] = [
  {
    path: '/phone',
    component: PhoneShell,
    children: [
      { path: '/report', component: () => import('../inspector/report/report-page.vue'), meta: { roles: ['inspector'], tabs: true } },
      { path: '/report/done/:id', component: () => import('../inspector/report/report-done-page.vue'), meta: { roles: ['inspector'], tabs: true } },
      { path: '/rechecks', component: () => import('../inspector/recheck/rechecks-page.vue'), meta: { roles: ['inspector'], tabs: true } },
      { path: '/mine', component: () => import('../inspector/mine-page.vue'), meta: { roles: ['inspector'], tabs: true } },
      { path: '/tasks', component: () => import('../crew/tasks/tasks-page.vue'), meta: { roles: ['crew'], tabs: true } },
      { path: '/tasks/:id/fix', component: () => import('../crew/tasks/fix-page.vue'), meta: { roles: ['crew'] } },
      { path: '/orders/:id', component: () => import('./orders/order-page.vue'), meta: { roles: ['inspector', 'crew'] } },
      { path: '/orders/:id/recheck', component: () => import('../inspector/recheck/recheck-page.vue'), meta: { roles: ['inspector'] } },
      { path: '/orders/:id/check', component: () => import('../inspector/recheck/check-page.vue'), meta: { roles: ['inspector'] } },
      { path: '/me/notifications', component: () => import('./notifications/notifications-page.vue'), meta: { roles: ['inspector', 'crew'], tabs: true } },
      { path: '/me/notifications/settings', component: () => import('./notifications/settings-page.vue'), meta: { roles: ['inspector', 'crew'], tabs: true } },
      { path: '/me', component: () => import('./me/me-page.vue'), meta: { roles: ['inspector', 'crew'], tabs: true } },
    ],
  },
]
