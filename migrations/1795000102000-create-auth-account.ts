/** Ways to sign in. A person has one password at most: the keys say so, whatever two requests do at once. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAuthAccount1795000102000 implements MigrationInterface {
  name = 'CreateAuthAccount1795000102000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE auth_account (
      id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      account_id VARCHAR(255) COLLATE utf8mb4_bin NOT NULL,
      provider_id VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      user_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      access_token TEXT NULL,
      refresh_token TEXT NULL,
      id_token TEXT NULL,
      access_token_expires_at DATETIME(3) NULL,
      refresh_token_expires_at DATETIME(3) NULL,
      scope TEXT NULL,
      password VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
      created_at DATETIME(3) NOT NULL,
      updated_at DATETIME(3) NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY auth_account_provider (provider_id, account_id),
      UNIQUE KEY auth_account_user (user_id, provider_id),
      CONSTRAINT auth_account_of_user FOREIGN KEY (user_id) REFERENCES auth_user (id) ON DELETE CASCADE
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE auth_account');
  }
}
