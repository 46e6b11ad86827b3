import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePlaceChanges1795000710000 implements MigrationInterface {
  name = 'CreatePlaceChanges1795000710000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE place_changes (
      id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
      site_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      at DATETIME(3) NOT NULL,
      PRIMARY KEY (id),
      KEY place_changes_age (at)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE place_changes');
  }
}
