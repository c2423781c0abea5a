import { bandsOf, mostBits, probesOf, type Print } from '../../domain/evidence/print.ts'
import type { Queryable } from '../../platform/database.ts'

// As many as anybody looks at; those on orders first, since what was sent twice by mistake hangs on none.
const mostTwins = 20

/**
 * Keeps a photo's print, and beside it the earlier photos of the district that are the same file or look the same. 68 steps
 * of an index, however many photos there are; of a million about a thousand prints are compared.
 */
export async function linkTwins(tx: Queryable, photo: { readonly districtId: number; readonly id: string; readonly sha256: string; readonly print: Print | null }): Promise<void> {
  const probes = photo.print === null ? [] : probesOf(photo.print)
  await tx.query(
    `with alike as (
       select p.photo_id as id, min(bit_count(p.print # $4::bit(64))) as distance
       from unnest($5::smallint[], $6::integer[]) as probe (band, value)
       join photo_prints p on p.district_id = $1 and p.band = probe.band and p.value = probe.value
       where bit_count(p.print # $4::bit(64)) <= $7
       group by p.photo_id
       union all
       select id, 0
       from photos
       where district_id = $1 and sha256 = $3
     ), nearest as (
       select a.id, min(a.distance) as distance
       from alike a
       where a.id <> $2
       group by a.id
       order by exists (select from order_photos op where op.district_id = $1 and op.photo_id = a.id) desc, min(a.distance), a.id
       limit $8
     )
     insert into photo_twins (district_id, photo_id, twin_id, distance)
     select $1, $2, id, distance
     from nearest`,
    [photo.districtId, photo.id, photo.sha256, photo.print, probes.map(({ band }) => band), probes.map(({ value }) => value), mostBits, mostTwins],
    'photo-twins',
  )
  if (photo.print === null) return
  const bands = bandsOf(photo.print)
  await tx.query(
    `insert into photo_prints (district_id, band, value, photo_id, print)
     select $1, b.band, b.value, $2, $3::bit(64)
     from unnest($4::smallint[], $5::integer[]) as b (band, value)`,
    [photo.districtId, photo.id, photo.print, bands.map(({ band }) => band), bands.map(({ value }) => value)],
    'photo-prints',
  )
}
