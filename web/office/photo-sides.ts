import type { OrderPhoto } from '../api/types.ts'

/** The photos to set against each other: the first before, and the newest that claims to show it fixed. */
export function sidesOf(photos: readonly OrderPhoto[]): { before: OrderPhoto | undefined, after: OrderPhoto | undefined } {
  const inOrder = photos.toSorted((a, b) => a.seq - b.seq)
  return {
    before: inOrder.find((photo) => photo.kind === 'before'),
    after: inOrder.findLast((photo) => photo.kind === 'after') ?? inOrder.findLast((photo) => photo.kind === 'recheck'),
  }
}
