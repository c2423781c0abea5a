import type { Queryable } from '../../platform/database.ts'

/** What an inspector is to look at: nothing that says who fixed it, when, or what it looked like afterwards. */
export interface OpenCheck {
  readonly id: string
  readonly category: string
  readonly standard: string | null
  readonly catalogueVersion: number
  readonly description: string
  readonly address: string | null
  readonly longitude: number
  readonly latitude: number
  readonly area: string | null
  readonly dueAt: Date
  readonly photos: readonly { readonly id: string; readonly width: number; readonly height: number }[]
}

/** The blind checks that wait for an inspector, soonest due first; those whose order has moved since are over. */
export function openChecks(db: Queryable, districtId: number, inspectorId: string, now: Date): Promise<OpenCheck[]> {
  return db.query(
    `select b.id, o.category, o.standard, o.catalogue_version as "catalogueVersion", o.description, o.address, o.longitude, o.latitude,
       o.area_code as area, b.due_at as "dueAt",
       coalesce((
         select jsonb_agg(jsonb_build_object('id', p.id, 'width', p.width, 'height', p.height) order by op.seq, p.uploaded_at, p.id)
         from order_photos op
         join photos p on p.district_id = $1 and p.id = op.photo_id
         where op.district_id = $1 and op.order_id = o.id and op.kind = 'before'
       ), '[]') as photos
     from blind_checks b
     join orders o on o.district_id = b.district_id and o.id = b.order_id
     where b.district_id = $1
       and b.inspector_id = $2
       and b.answered_at is null
       and b.due_at > $3
       and o.state = 'closed'
       and o.closed_at = b.closed_at
     order by b.due_at, b.id
     limit 200`,
    [districtId, inspectorId, now],
    'blind-open',
  )
}

export interface HeldCheck {
  readonly orderId: string
  readonly closedAt: Date
  readonly dueAt: Date
  readonly answeredAt: Date | null
  /** What was answered; null until then. */
  readonly rectified: boolean | null
  readonly text: string | null
}

/** An inspector's own blind check, held until the transaction ends; undefined for everybody else's. */
export async function holdCheck(tx: Queryable, districtId: number, inspectorId: string, id: string): Promise<HeldCheck | undefined> {
  const [row] = await tx.query<HeldCheck>(
    `select order_id as "orderId", closed_at as "closedAt", due_at as "dueAt", answered_at as "answeredAt", rectified, words as text
     from blind_checks
     where district_id = $1 and id = $2 and inspector_id = $3
     for update`,
    [districtId, id, inspectorId],
  )
  return row
}

/** The photos of an answer, in no order. Read once the check is held: whoever waited for it would see none of its twin's before. */
export async function answeredPhotos(tx: Queryable, districtId: number, id: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select photo_id as id
     from blind_check_photos
     where district_id = $1 and check_id = $2
     limit 9`,
    [districtId, id],
  )
  return rows.map((row) => row.id)
}

export interface StoredAnswer {
  readonly rectified: boolean
  readonly text: string | null
  readonly photos: readonly string[]
  readonly at: Date
}

/** Writes an answer down, once. */
export async function storeAnswer(tx: Queryable, districtId: number, id: string, { rectified, text, photos, at }: StoredAnswer): Promise<void> {
  await tx.query(
    `with answered as (
       update blind_checks
       set answered_at = $3, rectified = $4, words = $5
       where district_id = $1 and id = $2 and answered_at is null
       returning district_id, id
     )
     insert into blind_check_photos (district_id, photo_id, check_id)
     select a.district_id, p.id, a.id
     from answered a
     cross join unnest($6::uuid[]) as p (id)`,
    [districtId, id, at, rectified, text, photos],
  )
}
