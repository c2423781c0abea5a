import type { MigrationInterface, QueryRunner } from 'typeorm'

// Null where nobody is called, as for nearly all: a null costs nothing, and the index holds only the few.
const orders = `
  alter table orders add column called_offices text[];
  update orders o
  set called_offices = c.offices
  from (
    select i.district_id, i.id, array_agg(distinct named.office) as offices
    from orders i
    cross join lateral (
      select jsonb_array_elements_text(i.proceedings -> 'session' -> 'offices')
      where jsonb_typeof(i.proceedings -> 'session' -> 'offices') = 'array'
      union
      select jsonb_array_elements_text(i.proceedings -> 'lead' -> 'helpers')
      where jsonb_typeof(i.proceedings -> 'lead' -> 'helpers') = 'array'
    ) named (office)
    where i.state not in ('closed', 'declined', 'withdrawn', 'merged')
    group by i.district_id, i.id
  ) c
  where o.district_id = c.district_id and o.id = c.id;
  create index orders_called on orders (district_id, due_sort, id) where called_offices is not null;
`

// Whose screens an event reaches beside those of the office that has the order, and reached before it.
const feed = `
  alter table feed
    add column called_offices text[],
    add column prior_called_offices text[];
`

export class CalledOffices1797000500000 implements MigrationInterface {
  name = 'CalledOffices1797000500000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(orders)
    await runner.query(feed)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table feed drop column prior_called_offices, drop column called_offices')
    await runner.query('alter table orders drop column called_offices')
  }
}
