/** Companies. The corporate number is no key: whoever types another's number first must not shut the owner out. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAuthOrganization1795000104000 implements MigrationInterface {
  name = 'CreateAuthOrganization1795000104000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE auth_organization (
      id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      name VARCHAR(120) NOT NULL,
      slug VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      logo TEXT NULL,
      metadata TEXT NULL,
      kana VARCHAR(120) NULL,
      corporate_number CHAR(13) CHARACTER SET ascii COLLATE ascii_bin NULL,
      created_at DATETIME(3) NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY auth_organization_slug (slug),
      KEY auth_organization_number (corporate_number)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE auth_organization');
  }
}
