/** People. An address is stored in lower case and compared byte by byte, so that no two of them look equal to the database alone. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAuthUser1795000100000 implements MigrationInterface {
  name = 'CreateAuthUser1795000100000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE auth_user (
      id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      name VARCHAR(120) NOT NULL,
      email VARCHAR(254) COLLATE utf8mb4_bin NOT NULL,
      email_verified BOOLEAN NOT NULL DEFAULT FALSE,
      image TEXT NULL,
      locale CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'ja',
      role VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
      created_at DATETIME(3) NOT NULL,
      updated_at DATETIME(3) NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY auth_user_email (email),
      CONSTRAINT auth_user_locale CHECK (locale IN ('ja', 'en')),
      CONSTRAINT auth_user_role CHECK (role IN ('office'))
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE auth_user');
  }
}
