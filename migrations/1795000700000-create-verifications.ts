/** What each look at the whole database found. `findings` has a line for each check: rows looked at, faults, the first ids of them. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateVerifications1795000700000 implements MigrationInterface {
  name = 'CreateVerifications1795000700000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE verifications (
      id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      started_at DATETIME(3) NOT NULL,
      finished_at DATETIME(3) NULL,
      checked BIGINT NOT NULL DEFAULT 0,
      findings JSON NULL,
      ok TINYINT(1) NULL,
      PRIMARY KEY (id),
      KEY verifications_age (started_at)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE verifications');
  }
}
