import type { NewFinding, Order, OrderDetail, VerbBody } from '../../api/types.ts'

/** A photo that goes out with an item; its bytes are kept beside it until the item is sent. */
export interface OutboxPhoto {
  /** Made on the phone: sent again under it, the photo is kept once. */
  id: string
  part: 'photos' | 'afterPhotos'
  uploaded: boolean
}

/** What the phone showed when the act was done: enough to say what an item is about without a network. */
export type OutboxAbout = Pick<Order, 'categoryName' | 'categoryNameEn' | 'address' | 'description'> & { number: string | null }

export type ItemState = 'waiting' | 'refused' | 'sent'

/** Why the server would not take an item; with the order as it stands where that is known. */
export interface Refusal {
  status: number
  code: string
  detail: string
  fields: readonly { path: string, message: string, code?: string }[]
  current: OrderDetail | null
}

interface ItemBase {
  /** In which order things were done; given by the store. */
  seq: number
  /** The finding's or the blind check's id, or the id of the verb's request: with it again nothing is done twice. */
  id: string
  photos: OutboxPhoto[]
  about: OutboxAbout
  /** Milliseconds. */
  madeAt: number
  state: ItemState
  tries: number
  /** Not tried again before this, in milliseconds. */
  notBefore: number
  refusal: Refusal | null
  sentAt: number | null
  /** The order that it became, or that it was done on. */
  order: string | null
}

export interface FindingItem extends ItemBase {
  kind: 'finding'
  finding: Omit<NewFinding, 'photos' | 'afterPhotos'> & { id: string }
}

export interface VerbItem extends ItemBase {
  kind: 'verb'
  order: string
  verb: string
  /** The version that its sender saw, or that the item before it on this order has made. */
  version: number | null
  fields: Omit<VerbBody, 'version' | 'id' | 'photos'>
}

/** What was found at a blind check. It is answered once, so its item goes by the check's own id. */
export interface BlindItem extends ItemBase {
  kind: 'blind'
  order: null
  found: { rectified: boolean, text?: string }
}

export type OutboxItem = FindingItem | VerbItem | BlindItem
/** An item before the store has given it its place. */
export type NewItem = Omit<FindingItem, 'seq'> | Omit<VerbItem, 'seq'> | Omit<BlindItem, 'seq'>

/** A photo as a form hands it over. */
export interface HandedPhoto {
  id: string
  file: File
  uploaded: boolean
}

/** A photo's bytes on the device; `item`: the id of what it belongs to. */
export interface KeptPhoto {
  id: string
  item: string
  file: Blob
}
