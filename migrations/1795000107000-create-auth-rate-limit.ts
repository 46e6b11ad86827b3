import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAuthRateLimit1795000107000 implements MigrationInterface {
  name = 'CreateAuthRateLimit1795000107000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE auth_rate_limit (
      id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      \`key\` VARCHAR(255) COLLATE utf8mb4_bin NOT NULL,
      count INT NOT NULL,
      last_request BIGINT NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY auth_rate_limit_key (\`key\`)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE auth_rate_limit');
  }
}
