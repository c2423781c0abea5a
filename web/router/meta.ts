import type { Role } from '../api/types.ts'

declare module 'vue-router' {
  interface RouteMeta {
    /** Who may see the page; absent: anyone signed in. */
    roles?: readonly Role[]
    /** Seen without signing in. */
    open?: boolean
    /** For people without an account. */
    resident?: boolean
    /** Nobody is there to sign in anew: when the session ends the page stays, and says since when it stands still. */
    unattended?: boolean
    /** Stands above the phone's tab bar. */
    tabs?: boolean
  }
}
