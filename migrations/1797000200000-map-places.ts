import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Orders by place, for maps: the open ones, and those settled of late. */
export class MapPlaces1797000200000 implements MigrationInterface {
  name = 'MapPlaces1797000200000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index orders_open_by_place on orders (district_id, latitude, longitude)
        where state not in ('closed', 'declined', 'withdrawn', 'merged');
      create index orders_settled on orders (district_id, closed_at)
        where state = 'closed';
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index orders_open_by_place, orders_settled')
  }
}
