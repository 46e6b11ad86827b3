import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateClaims1795000300000 implements MigrationInterface {
  name = 'CreateClaims1795000300000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE claims (
      unit_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      slot INT UNSIGNED NOT NULL,
      seat SMALLINT UNSIGNED NOT NULL,
      holder ENUM('stay','closure','feed') NOT NULL,
      holder_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      PRIMARY KEY (unit_id, slot, seat),
      KEY claims_holder (holder_id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE claims');
  }
}
