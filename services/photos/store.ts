import type { Scope } from '../../domain/accounts/scope.ts'
import type { Print } from '../../domain/evidence/print.ts'
import type { Queryable } from '../../platform/database.ts'
import { openCondition } from '../orders/order-filter.ts'
import { parameters, scopeCondition } from '../orders/scope-sql.ts'

/** A photo as evidence: its original is in the blob store under `sha256`. */
export interface Photo {
  readonly districtId: number
  readonly id: string
  /** Of the original bytes, hex. */
  readonly sha256: string
  readonly mime: string
  readonly bytes: number
  readonly width: number
  readonly height: number
  readonly takenAt: Date | null
  readonly longitude: number | null
  readonly latitude: number | null
  readonly uploadedBy: string
  readonly uploadedAt: Date
}

/** Keeps all others from adding or dropping the rows of a picture until the transaction ends. */
export async function holdPicture(tx: Queryable, sha256: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 7))', [sha256], 'photos-hold-picture')
}

/** A photo with what is kept to check it by. */
export interface NewPhoto extends Photo {
  /** Null where there is none, or the picture is too plain for one. */
  readonly print: Print | null
  /** Where the device said it was as it sent the photo; metres. */
  readonly fix: DeviceFix | null
}

export interface DeviceFix {
  readonly longitude: number
  readonly latitude: number
  readonly accuracy: number
}

/** False when a photo of this id is there already: nothing was written then. */
export async function insertPhoto(target: Queryable, photo: NewPhoto): Promise<boolean> {
  const rows = await target.query(
    `insert into photos (district_id, id, sha256, mime, bytes, width, height, taken_at, longitude, latitude,
       uploaded_by, uploaded_at, print, fix_longitude, fix_latitude, fix_accuracy)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::bit(64), $14, $15, $16)
     on conflict (district_id, id) do nothing
     returning id`,
    [photo.districtId, photo.id, photo.sha256, photo.mime, photo.bytes, photo.width, photo.height, photo.takenAt,
      photo.longitude, photo.latitude, photo.uploadedBy, photo.uploadedAt, photo.print,
      photo.fix?.longitude ?? null, photo.fix?.latitude ?? null, photo.fix?.accuracy ?? null],
    'photos-insert',
  )
  return rows.length === 1
}

/** A photo that this account uploaded; null where there is none of this id, or it is somebody else's. */
export async function findOwnPhoto(target: Queryable, account: { districtId: number; id: string }, id: string): Promise<Photo | null> {
  const [row] = await target.query<Photo>(
    `select district_id as "districtId", id, sha256, mime, bytes, width, height, taken_at as "takenAt", longitude, latitude,
       uploaded_by as "uploadedBy", uploaded_at as "uploadedAt"
     from photos
     where district_id = $1 and id = $2 and uploaded_by = $3`,
    [account.districtId, id, account.id],
    'photos-find-own',
  )
  return row ?? null
}

/**
 * The hash of a photo that this account uploaded or that an order in its scope carries, be it by an order merged into it;
 * null when there is none. An inspector sees the before-photos of every open order, since whoever reports has to know what
 * others have found there already, and those of what waits to be checked blind.
 */
export async function findReadablePhoto(target: Queryable, scope: Scope, accountId: string, id: string): Promise<{ sha256: string } | null> {
  const { values, next } = parameters([scope.districtId, id, accountId])
  const condition = scopeCondition(scope, 'o', next)
  const [row] = await target.query<{ sha256: string }>(
    `select p.sha256
     from photos p
     where p.district_id = $1
       and p.id = $2
       and (p.uploaded_by = $3 or exists (
         with recursive carriers (id, before) as (
           select op.order_id, op.kind = 'before'
           from order_photos op
           where op.district_id = $1 and op.photo_id = p.id
           union
           select m.merged_into, c.before
           from carriers c
           join orders m on m.district_id = $1 and m.id = c.id
           where m.merged_into is not null
         )
         select 1
         from carriers c
         join orders o on o.district_id = $1 and o.id = c.id
         where (${condition})${scope.kind === 'inspector' ? ` or (c.before and (${openCondition} or exists (
           select from blind_checks b
           where b.district_id = $1 and b.order_id = o.id and b.inspector_id = $3 and b.answered_at is null)))` : ''}))`,
    values,
    `photos-find-readable-${scope.kind}`,
  )
  return row ?? null
}

/** The IANA name of the zone that a district's local times are in. */
export async function findTimezone(target: Queryable, districtId: number): Promise<string> {
  const [row] = await target.query<{ timezone: string }>('select timezone from districts where id = $1', [districtId], 'photos-timezone')
  if (row === undefined) throw new Error(`there is no district ${districtId}`)
  return row.timezone
}
