import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '../api/types.ts'
import { addWords } from '../i18n/i18n.ts'
import { en, zh } from './messages.ts'

addWords('leader', { zh, en })

const roles: Role[] = ['leader', 'desk', 'admin', 'office']

/** The rates and the orders behind each of their numbers. */
export const routes: RouteRecordRaw[] = [
  { path: '/rates', name: 'rates', component: () => import('./rates-page.vue'), meta: { roles } },
  { path: '/rates/orders', name: 'rate-orders', component: () => import('./rate-orders-page.vue'), meta: { roles } },
]
