import { shallowRef } from 'vue'

/** The list that an order was opened from, as it stood then, so that its page can go back to it and on to the next. */
export interface Trail {
  readonly address: string
  readonly total: number
  /** Where an order stands in it, from 0; -1 where it is not known. */
  indexOf(id: string): number
  /** The order at a place; read where it was not listed yet. */
  idAt(index: number): Promise<string | undefined>
}

/** A trail of orders that are all known. */
export function trailOf(address: string, ids: readonly string[]): Trail {
  return { address, total: ids.length, indexOf: (id) => ids.indexOf(id), idAt: (index) => Promise.resolve(ids[index]) }
}

/** A trail through a long list: the pages that were read, and how the others are. */
export function pagedTrail({ address, total, every, pages, read }: {
  address: string, total: number, every: number, pages: ReadonlyMap<number, readonly string[]>, read: (page: number) => Promise<string[]>
}): Trail {
  const known = new Map(pages)
  return {
    address,
    total,
    indexOf(id) {
      for (const [page, ids] of known) if (ids.includes(id)) return page * every + ids.indexOf(id)
      return -1
    },
    async idAt(index) {
      if (index < 0 || index >= total) return undefined
      const page = Math.floor(index / every)
      const ids = known.get(page) ?? await read(page)
      known.set(page, ids)
      return ids[index % every]
    },
  }
}

export const trail = shallowRef<Trail>(trailOf('/inbox', []))
