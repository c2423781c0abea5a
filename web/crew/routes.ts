import type { RouteRecordRaw } from 'vue-router'
import { addWords } from '../i18n/i18n.ts'
import PhoneShell from '../phone/phone-shell.vue'
import { en, zh } from './messages.ts'

addWords('crew', { zh, en })

/** The crews' pages. */
export const routes: RouteRecordRaw[] = [
  {
    path: '/crew',
    component: PhoneShell,
    children: [
      { path: '/tasks', component: () => import('./tasks/tasks-page.vue'), meta: { roles: ['crew'], tabs: true } },
      { path: '/tasks/:id/fix', component: () => import('./tasks/fix-page.vue'), meta: { roles: ['crew'] } },
    ],
  },
]
