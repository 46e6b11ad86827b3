import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAuthSession1795000101000 implements MigrationInterface {
  name = 'CreateAuthSession1795000101000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE auth_session (
      id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      expires_at DATETIME(3) NOT NULL,
      token VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      created_at DATETIME(3) NOT NULL,
      updated_at DATETIME(3) NOT NULL,
      ip_address VARCHAR(64) NULL,
      user_agent TEXT NULL,
      user_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      active_organization_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
      PRIMARY KEY (id),
      UNIQUE KEY auth_session_token (token),
      KEY auth_session_user (user_id),
      KEY auth_session_age (expires_at),
      CONSTRAINT auth_session_of_user FOREIGN KEY (user_id) REFERENCES auth_user (id) ON DELETE CASCADE
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE auth_session');
  }
}
