import type { Role } from '../../api/types.ts'

/** Roles in the order in which an admin thinks of them. */
export const roles: readonly Role[] = ['inspector', 'desk', 'office', 'crew', 'leader', 'admin', 'device']
