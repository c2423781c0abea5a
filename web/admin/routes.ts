import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '../api/types.ts'
import { addWords } from '../i18n/i18n.ts'
import { en, zh } from './messages.ts'

addWords('admin', { zh, en })

const roles: Role[] = ['admin']

/** The pages that keep a district's reference data; each is loaded when it is opened. */
export const routes: RouteRecordRaw[] = [
  {
    path: '/admin',
    component: () => import('./admin-frame.vue'),
    redirect: '/admin/catalogue',
    meta: { roles },
    children: [
      { path: 'catalogue', name: 'admin-catalogue', component: () => import('./catalogue/catalogue-page.vue') },
      { path: 'calendar', name: 'admin-calendar', component: () => import('./calendar/calendar-page.vue') },
      { path: 'routing', name: 'admin-routing', component: () => import('./routing/routing-page.vue') },
      { path: 'areas', name: 'admin-areas', component: () => import('./areas/areas-page.vue') },
      { path: 'channels', name: 'admin-channels', component: () => import('./channels/channels-page.vue') },
    ],
  },
]
