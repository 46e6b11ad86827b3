import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateClaimSnapshots1795000711000 implements MigrationInterface {
  name = 'CreateClaimSnapshots1795000711000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE claim_snapshots (
      part INT UNSIGNED NOT NULL,
      taken_at DATETIME(3) NOT NULL,
      units INT UNSIGNED NOT NULL,
      payload MEDIUMBLOB NOT NULL,
      PRIMARY KEY (part)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE claim_snapshots');
  }
}
