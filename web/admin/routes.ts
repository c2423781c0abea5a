import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '../api/types.ts'
import { addWords } from '../i18n/i18n.ts'
import { role } from '../session/session.ts'
import { en, zh } from './messages.ts'

addWords('admin', { zh, en })

const roles: Role[] = ['admin']
const both: Role[] = ['admin', 'desk']

/** The pages that keep a district's accounts and reference data; each is loaded when it is opened. */
export const routes: RouteRecordRaw[] = [
  {
    path: '/admin',
    component: () => import('./admin-frame.vue'),
    redirect: () => (role.value === 'desk' ? '/admin/beats' : '/admin/accounts'),
    meta: { roles },
    children: [
      { path: 'accounts', name: 'admin-accounts', component: () => import('./accounts/accounts-page.vue') },
      { path: 'beats', name: 'admin-beats', component: () => import('./beats/beats-page.vue'), meta: { roles: both } },
      { path: 'offices', name: 'admin-offices', component: () => import('./parties/offices-page.vue') },
      { path: 'contractors', name: 'admin-contractors', component: () => import('./parties/contractors-page.vue') },
      { path: 'crews', name: 'admin-crews', component: () => import('./parties/crews-page.vue') },
      { path: 'contracts', name: 'admin-contracts', component: () => import('./parties/contracts-page.vue') },
      { path: 'catalogue', name: 'admin-catalogue', component: () => import('./catalogue/catalogue-page.vue') },
      { path: 'routing', name: 'admin-routing', component: () => import('./routing/routing-page.vue') },
      { path: 'areas', name: 'admin-areas', component: () => import('./areas/areas-page.vue') },
      { path: 'calendar', name: 'admin-calendar', component: () => import('./calendar/calendar-page.vue') },
      { path: 'targets', name: 'admin-targets', component: () => import('./targets/targets-page.vue') },
      { path: 'blind', name: 'admin-blind', component: () => import('./blind/blind-page.vue') },
      { path: 'channels', name: 'admin-channels', component: () => import('./channels/channels-page.vue') },
      { path: 'audit', name: 'admin-audit', component: () => import('./audit/audit-page.vue') },
    ],
  },
]
