import { createRouter, createWebHistory, type RouteLocationNormalized, type RouteRecordRaw } from 'vue-router'
import './meta.ts'
import type { Role } from '../api/types.ts'
import { routes as residents } from '../public/routes.ts'
import { homeOf, worksByPhone } from '../session/home.ts'
import { role, whoAmI } from '../session/session.ts'

type Loader = () => Promise<{ routes: RouteRecordRaw[] }>

/** Folders that bring their own routes, loaded when a role that works in them signs in. */
const desk: Loader[] = [() => import('../office/routes.ts'), () => import('../desk/routes.ts'), () => import('../leader/routes.ts'), () => import('../admin/routes.ts'), () => import('../print/routes.ts')]
const phone: Loader = () => import('../phone/routes.ts')
const inspector: Loader[] = [phone, () => import('../inspector/routes.ts')]
const crew: Loader[] = [phone, () => import('../crew/routes.ts')]

function foldersOf(own: Role): Loader[] {
  return own === 'inspector' ? inspector : own === 'crew' ? crew : desk
}

export const router = createRouter({
  history: createWebHistory(),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    { path: '/', component: () => import('../shared/feedback/not-found.vue') },
    { path: '/sign-in', name: 'sign-in', component: () => import('../sign-in/sign-in.vue'), meta: { open: true } },
    ...residents,
    { path: '/no-permission', name: 'no-permission', component: () => import('../shared/feedback/no-permission.vue') },
    { path: '/:rest(.*)*', name: 'not-found', component: () => import('../shared/feedback/not-found.vue'), meta: { open: true } },
  ],
})

const loaded = new Set<Loader>()

/** Adds the routes of some folders; true when there was something to add. */
async function addRoutes(loaders: readonly Loader[]): Promise<boolean> {
  const fresh = loaders.filter((loader) => !loaded.has(loader))
  const folders = await Promise.all(fresh.map((load) => load()))
  for (const { routes } of folders) for (const route of routes) router.addRoute(route)
  for (const loader of fresh) loaded.add(loader)
  return fresh.length > 0
}

/** One address for an order, whoever opens it: phones have a page of their own, the others open it in the inbox. */
function orderAddress(to: RouteLocationNormalized): string | undefined {
  const [, id] = /^\/orders\/([^/]+)$/.exec(to.path) ?? []
  return id === undefined || role.value === undefined || worksByPhone(role.value) ? undefined : `/inbox/${id}`
}

router.beforeEach(async (to) => {
  // Residents have no account: nobody is asked who they are, and nothing of the others' pages is loaded.
  if (to.name === 'sign-in' || to.meta.resident === true) return true
  const account = await whoAmI()
  if (account === null) return to.meta.open && to.name !== 'not-found' ? true : { name: 'sign-in', query: to.path === '/' ? {} : { next: to.fullPath } }
  if (await addRoutes(foldersOf(account.role))) return to.fullPath
  if (to.path === '/') return homeOf(account.role)
  const order = orderAddress(to)
  if (order !== undefined) return order
  // A page of another kind of role: load what knows it, so that the refusal can name who may see it.
  if (to.name === 'not-found' && await addRoutes([...desk, ...inspector, ...crew])) return to.fullPath
  if (to.meta.roles !== undefined && !to.meta.roles.includes(account.role)) return { name: 'no-permission', query: { page: to.fullPath } }
  return true
})
