import type { KeptShot } from '../photos/photo-tray.ts'

/** What has to be possible still for a draft to make sense; null: always. */
export type DraftNeeds = { order: string, verbs: readonly string[] } | { check: string } | null

/** A form that was filled in and not sent yet; its pictures are kept beside it. */
export interface Draft {
  /** One for each form. */
  key: string
  needs: DraftNeeds
  /** Milliseconds. */
  savedAt: number
  said: Readonly<Record<string, unknown>>
  /** The photos of each tray of the form, in order. */
  trays: Readonly<Record<string, readonly Omit<KeptShot, 'file'>[]>>
}

/** A draft with its pictures, as a form hands it over or gets it back. */
export interface FilledDraft extends Pick<Draft, 'key' | 'needs' | 'said'> {
  trays: Readonly<Record<string, readonly KeptShot[]>>
}
