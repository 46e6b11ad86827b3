import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAuthVerification1795000103000 implements MigrationInterface {
  name = 'CreateAuthVerification1795000103000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE auth_verification (
      id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      identifier VARCHAR(255) COLLATE utf8mb4_bin NOT NULL,
      value TEXT NOT NULL,
      expires_at DATETIME(3) NOT NULL,
      created_at DATETIME(3) NOT NULL,
      updated_at DATETIME(3) NOT NULL,
      PRIMARY KEY (id),
      KEY auth_verification_identifier (identifier),
      KEY auth_verification_age (expires_at)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE auth_verification');
  }
}
