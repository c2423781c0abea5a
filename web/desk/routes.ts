import type { RouteRecordRaw } from 'vue-router'
import { addWords } from '../i18n/i18n.ts'
import { en, zh } from './messages.ts'

addWords('desk', { zh, en })

/** The dispatch desk's own page: its queues. Orders themselves open in the inbox. */
export const routes: RouteRecordRaw[] = [
  { path: '/desk', name: 'desk', component: () => import('./desk-page.vue'), meta: { roles: ['desk'] } },
  { path: '/desk/merges', name: 'desk-merges', component: () => import('./merges/merges-page.vue'), meta: { roles: ['desk'] } },
]
