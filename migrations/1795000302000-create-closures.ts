import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateClosures1795000302000 implements MigrationInterface {
  name = 'CreateClosures1795000302000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE closures (
      id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      site_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      unit_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
      window_asked JSON NOT NULL,
      reason JSON NOT NULL,
      cause VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      created_by VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      created_at DATETIME(3) NOT NULL,
      reopened_by VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
      reopened_at DATETIME(3) NULL,
      PRIMARY KEY (id),
      KEY closures_site (site_id, created_at)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE closures');
  }
}
