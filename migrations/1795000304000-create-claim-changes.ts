import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateClaimChanges1795000304000 implements MigrationInterface {
  name = 'CreateClaimChanges1795000304000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE claim_changes (
      id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
      site_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      unit_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      slot_from INT UNSIGNED NOT NULL,
      slot_to INT UNSIGNED NOT NULL,
      version BIGINT NOT NULL,
      at DATETIME(3) NOT NULL,
      PRIMARY KEY (id),
      KEY claim_changes_age (at)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE claim_changes');
  }
}
