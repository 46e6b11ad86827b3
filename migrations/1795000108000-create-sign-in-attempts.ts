/** Wrong passwords per account, wherever they come from. The account is a hash of its address, so the table names nobody. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSignInAttempts1795000108000 implements MigrationInterface {
  name = 'CreateSignInAttempts1795000108000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE sign_in_attempts (
      account CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      attempts INT NOT NULL,
      since DATETIME(3) NOT NULL,
      PRIMARY KEY (account),
      KEY sign_in_attempts_age (since)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE sign_in_attempts');
  }
}
