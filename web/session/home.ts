import type { Role } from '../api/types.ts'

/** Where each role starts its day. */
const homes: Record<Role, string> = {
  inspector: '/report',
  crew: '/tasks',
  office: '/inbox',
  desk: '/inbox',
  admin: '/inbox',
  leader: '/rates',
  // Reports by program; there is no page for it.
  device: '/no-permission',
}

export function homeOf(role: Role): string {
  return homes[role]
}

/** Roles whose pages are made for the phone. */
export function worksByPhone(role: Role): boolean {
  return role === 'inspector' || role === 'crew'
}
