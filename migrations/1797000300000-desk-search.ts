import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What lists are searched and filtered by, where no index answered it. */
export class DeskSearch1797000300000 implements MigrationInterface {
  name = 'DeskSearch1797000300000'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [grams, indexes]) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index order_events_urges, orders_ended_late, orders_open_by_office, orders_ended_grams;
      drop function order_grams(text, text, text);
      drop function text_grams(text)
    `)
  }
}

// Pairs of characters, for Chinese words are two characters long: pg_trgm's three find none of them, and whether it sees
// Chinese letters at all hangs on the locale of the database. By a loop: as one query it took three times as long.
const grams = `
  create function text_grams(words text) returns text[]
  language plpgsql immutable strict parallel safe
  as $$
    declare
      letters text[] := string_to_array(lower(words), null);
      grams text[] := '{}';
    begin
      for place in 2 .. coalesce(array_length(letters, 1), 0) loop
        grams := grams || (letters[place - 1] || letters[place]);
      end loop;
      return grams;
    end
  $$;
  create function order_grams(number text, address text, description text) returns text[]
  language sql immutable parallel safe
  return text_grams(number || ' ' || coalesce(address, '') || ' ' || left(description, 500));
`

// The pairs of ended orders only: intake and the open ones pay nothing for them, and those are few enough to be read one by one.
const indexes = `
  create index orders_ended_grams on orders using gin (order_grams(number, address, description))
    where state in ('closed', 'declined', 'withdrawn', 'merged');
  -- A page of an office's open orders in their order, without sorting all of them.
  create index orders_open_by_office on orders (district_id, office_id, due_sort, id)
    where state not in ('closed', 'declined', 'withdrawn', 'merged');
  create index orders_ended_late on orders (district_id, due_sort, id, office_id)
    where state in ('closed', 'declined', 'withdrawn', 'merged') and handling_deadline is not null
      and (coalesce(handled_at, closed_at) is null or handling_deadline < coalesce(handled_at, closed_at));
  create index order_events_urges on order_events (district_id, order_id) where verb = 'urge';
`
