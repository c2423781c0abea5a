import type { Place } from '../../shared/district-map/projection.ts'

/** The earlier photo that the next is to be taken in line with. */
export interface Ghost {
  photo: string
  /** 整改前 11-22 */
  label: string
}

/** What a page takes photos for. */
export interface CameraAim {
  title: string
  /** Photos that are needed. */
  least?: number
  /** Of the order's rework; 0 or absent: nothing is said about it. */
  round?: number
  ghost?: Ghost | undefined
  /** What was reported, to say how far it is. */
  place?: Place | null
  /** The first shot ends it. */
  once?: boolean
}
