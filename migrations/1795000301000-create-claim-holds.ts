import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateClaimHolds1795000301000 implements MigrationInterface {
  name = 'CreateClaimHolds1795000301000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE claim_holds (
      holder_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      held_until DATETIME(3) NOT NULL,
      PRIMARY KEY (holder_id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE claim_holds');
  }
}
