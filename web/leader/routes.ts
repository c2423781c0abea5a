import type { RouteRecordRaw } from 'vue-router'
import type { RateDimension, Role } from '../api/types.ts'
import { addWords } from '../i18n/i18n.ts'
import { en, zh } from './messages.ts'

addWords('leader', { zh, en })

const roles: Role[] = ['leader', 'desk', 'admin', 'office']

const breakdown = (path: string, name: string, usual: RateDimension): RouteRecordRaw => ({ path, name, component: () => import('./breakdown-page.vue'), props: { usual }, meta: { roles } })

/** The rates by what a leader asks, the orders behind each of their numbers, and the screen on the wall. */
export const routes: RouteRecordRaw[] = [
  { path: '/rates', name: 'rates', component: () => import('./rates-page.vue'), meta: { roles } },
  breakdown('/rates/streets', 'rates-streets', 'office'),
  breakdown('/rates/categories', 'rates-categories', 'category'),
  breakdown('/rates/contractors', 'rates-contractors', 'contractor'),
  { path: '/rates/blind', name: 'rates-blind', component: () => import('./blind-page.vue'), meta: { roles } },
  { path: '/rates/backlog', name: 'rates-backlog', component: () => import('./backlog-page.vue'), meta: { roles } },
  { path: '/rates/urges', name: 'rates-urges', component: () => import('./urge/urges-page.vue'), meta: { roles } },
  { path: '/rates/orders', name: 'rate-orders', component: () => import('./rate-orders-page.vue'), meta: { roles } },
  { path: '/wall', name: 'wall', component: () => import('./wall/wall-page.vue'), meta: { roles: ['leader', 'desk', 'admin'], unattended: true } },
]
