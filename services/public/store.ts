import type { Queryable } from '../../platform/database.ts'

/** Whom the photos of reporters without an account are kept under: no account has this id. */
export const publicUploader = '00000000-0000-0000-0000-000000000000'

/** The district of a code, or of none where there is one only; null otherwise. */
export async function districtByCode(db: Queryable, code: string | undefined): Promise<number | null> {
  const rows = await db.query<{ id: number }>('select id from districts where $1::text is null or code = $1 order by id limit 2', [code ?? null], 'public-district')
  return rows.length === 1 ? (rows[0]?.id ?? null) : null
}

export interface NewReporter {
  readonly districtId: number
  readonly findingId: string
  readonly codeHash: Buffer
  readonly email: string | null
  readonly language: 'zh' | 'en'
  readonly createdAt: Date
}

export async function insertReporter(db: Queryable, reporter: NewReporter): Promise<void> {
  await db.query(
    `insert into reporters (district_id, finding_id, code_hash, email, language, created_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [reporter.districtId, reporter.findingId, reporter.codeHash, reporter.email, reporter.language, reporter.createdAt],
  )
}

/** Of these photos, the ones that the public uploaded since an instant; their rows are held until the transaction ends. */
export async function holdPublicPhotos(tx: Queryable, districtId: number, ids: readonly string[], since: Date): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select id
     from photos
     where district_id = $1 and id = any($2::uuid[]) and uploaded_by = $3 and uploaded_at >= $4
     order by id
     for update`,
    [districtId, ids, publicUploader, since],
  )
  return rows.map(({ id }) => id)
}

export async function allDistricts(db: Queryable): Promise<number[]> {
  const rows = await db.query<{ id: number }>('select id from districts order by id', [], 'public-districts')
  return rows.map(({ id }) => id)
}

/** Photos that the public uploaded in a stretch of time and that no order carries, the oldest first. */
export function unusedPhotos(db: Queryable, districtId: number, from: Date, before: Date, limit: number): Promise<{ id: string; sha256: string }[]> {
  return db.query(
    `select p.id, p.sha256
     from photos p
     where p.district_id = $1 and p.uploaded_by = '${publicUploader}' and p.uploaded_at >= $2 and p.uploaded_at < $3
       and not exists (select from order_photos op where op.district_id = p.district_id and op.photo_id = p.id)
     order by p.uploaded_at
     limit $4`,
    [districtId, from, before, limit],
    'public-unused-photos',
  )
}

/** Forgets a photo unless an order carries it by now; answers whether any row anywhere still names its picture. */
export async function dropUnusedPhoto(tx: Queryable, districtId: number, id: string, sha256: string): Promise<{ wanted: boolean }> {
  await tx.query(
    `with gone as (
       select p.id
       from photos p
       where p.district_id = $1 and p.id = $2
         and not exists (select from order_photos op where op.district_id = p.district_id and op.photo_id = p.id)
       for update
     ), prints as (
       delete from photo_prints
       where district_id = $1 and photo_id = $2 and exists (select from gone)
     ), twins as (
       delete from photo_twins
       where district_id = $1 and (photo_id = $2 or twin_id = $2) and exists (select from gone)
     )
     delete from photos
     where district_id = $1 and id = $2 and exists (select from gone)`,
    [districtId, id],
    'public-drop-photo',
  )
  const [row] = await tx.query<{ wanted: boolean }>(
    `select exists (
       select
       from districts d
       where exists (select from photos p where p.district_id = d.id and p.sha256 = $1)
     ) as wanted`,
    [sha256],
    'public-picture-wanted',
  )
  return { wanted: row?.wanted !== false }
}

/** Of these photos, the ones that an order carries. */
export async function photosInUse(tx: Queryable, districtId: number, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>('select distinct photo_id as id from order_photos where district_id = $1 and photo_id = any($2::uuid[])', [districtId, ids])
  return rows.map(({ id }) => id)
}

/** A finding with what its reporter said, its own order, and the order that settles it now. */
export interface FollowedRow {
  readonly districtId: number
  readonly findingId: string
  readonly description: string
  readonly address: string | null
  readonly receivedAt: Date
  readonly number: string
  readonly ownOrder: string
  /** It joined an order that was there before. */
  readonly joined: boolean
  readonly settledBy: string
  readonly codeHash: Buffer
}

const followed = `
  f.district_id as "districtId", f.id as "findingId", f.description, f.address, f.received_at as "receivedAt", o.number,
  o.id as "ownOrder", f.joined, r.code_hash as "codeHash", (
    with recursive settling (id, target, step) as (
      select o.id, o.merged_into, 0
      union all
      select m.id, m.merged_into, s.step + 1
      from settling s
      join orders m on m.district_id = $1 and m.id = s.target
      where s.step < 20
    )
    select id
    from settling
    order by step desc
    limit 1
  ) as "settledBy"`

/** The finding of a code whose order has that number; null where either is wrong. */
export async function findFollowed(db: Queryable, districtId: number, number: string, codeHash: Buffer): Promise<FollowedRow | null> {
  const [row] = await db.query<FollowedRow>(
    `select ${followed}
     from reporters r
     join findings f on f.district_id = r.district_id and f.id = r.finding_id
     join orders o on o.district_id = f.district_id and o.id = f.order_id
     where r.district_id = $1 and r.code_hash = $2 and o.number = $3`,
    [districtId, codeHash, number],
    'public-follow',
  )
  return row ?? null
}

/** A finding of a reporter without an account, by its id. */
export async function findReported(db: Queryable, districtId: number, findingId: string): Promise<FollowedRow | null> {
  const [row] = await db.query<FollowedRow>(
    `select ${followed}
     from reporters r
     join findings f on f.district_id = r.district_id and f.id = r.finding_id
     join orders o on o.district_id = f.district_id and o.id = f.order_id
     where r.district_id = $1 and r.finding_id = $2`,
    [districtId, findingId],
    'public-reported',
  )
  return row ?? null
}

/**
 * What a reporter may see of the evidence: the photos of the own finding, and of the order that settles it the
 * after-photos of its last round; what others found stays theirs.
 */
export function photosShown(db: Queryable, row: { districtId: number; findingId: string; settledBy: string }): Promise<{ id: string; kind: 'before' | 'after'; sha256: string }[]> {
  return db.query(
    `select p.id, case when op.finding_id = $2 and op.kind = 'before' then 'before' else 'after' end as kind, p.sha256
     from order_photos op
     join photos p on p.district_id = op.district_id and p.id = op.photo_id
     join orders o on o.district_id = op.district_id and o.id = op.order_id
     where op.district_id = $1
       and ((op.finding_id = $2 and op.kind = 'before')
         or (op.order_id = $3 and op.kind = 'after' and op.round = o.round and o.state in ('rectified', 'rechecking', 'closed')))
       and (op.order_id = $3 or op.order_id in (select f.order_id from findings f where f.district_id = $1 and f.id = $2))
     order by kind desc, op.seq, p.uploaded_at, p.id
     limit 40`,
    [row.districtId, row.findingId, row.settledBy],
    'public-photos',
  )
}

/** The answers of offices and desk to residents, oldest first. */
export function repliesTo(db: Queryable, districtId: number, orderId: string): Promise<{ at: Date; role: string; office: string | null; text: string | null }[]> {
  return db.query(
    `select e.at, e.actor_role as role, a.office_id as office, e.data ->> 'text' as text
     from order_events e
     left join accounts a on a.district_id = e.district_id and a.id = e.actor_id
     where e.district_id = $1 and e.order_id = $2 and e.verb = 'reply'
     order by e.seq`,
    [districtId, orderId],
    'public-replies',
  )
}

/** Why an order was last declined or withdrawn by the desk. */
export async function reasonOfEnd(db: Queryable, districtId: number, orderId: string): Promise<string | null> {
  const [row] = await db.query<{ reason: string | null }>(
    `select data ->> 'reason' as reason
     from order_events
     where district_id = $1 and order_id = $2 and verb in ('decline', 'withdraw', 'grant-withdrawal') and actor_role = 'desk'
     order by seq desc
     limit 1`,
    [districtId, orderId],
    'public-reason',
  )
  return row?.reason ?? null
}
