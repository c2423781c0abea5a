const storageKey = 'zhenggai.recent-categories'
const kept = 6

/** Codes of the categories last used on this device, newest first. */
export function recentCategories(): string[] {
  try {
    const codes: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]')
    return Array.isArray(codes) ? codes.filter((code) => typeof code === 'string').slice(0, kept) : []
  } catch {
    return []
  }
}

export function rememberCategory(code: string): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify([code, ...recentCategories().filter((one) => one !== code)].slice(0, kept)))
  } catch {
    // a browser that forbids storage just remembers none
  }
}
