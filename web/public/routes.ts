import type { RouteRecordRaw } from 'vue-router'

const meta = { open: true, resident: true } as const

/** The pages for people without an account; each loads its own words. */
export const routes: RouteRecordRaw[] = [
  { path: '/public', component: () => import('./start-page.vue'), meta },
  { path: '/public/report', component: () => import('./report-page.vue'), meta },
  { path: '/public/follow', component: () => import('./follow-page.vue'), meta },
  { path: '/public/map', component: () => import('./map-page.vue'), meta },
  { path: '/public/rates', component: () => import('./rates-page.vue'), meta },
]
