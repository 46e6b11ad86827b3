import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateJobLeases1795000001000 implements MigrationInterface {
  name = 'CreateJobLeases1795000001000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE job_leases (
      name VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      owner VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      until DATETIME(3) NOT NULL,
      PRIMARY KEY (name)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE job_leases');
  }
}
