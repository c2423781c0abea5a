import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Finds the photos of people without an account by when they were uploaded, and what hangs on one, to sweep those that were never reported. */
export class PublicPhotos1797000500100 implements MigrationInterface {
  name = 'PublicPhotos1797000500100'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index photos_of_public on photos (district_id, uploaded_at)
      where uploaded_by = '00000000-0000-0000-0000-000000000000'
    `)
    await runner.query('create index photo_prints_by_photo on photo_prints (district_id, photo_id)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index photos_of_public, photo_prints_by_photo')
  }
}
