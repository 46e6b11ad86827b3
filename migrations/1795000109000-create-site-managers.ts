/** Who runs which site. Sites are made later than people, so the site's id is not a foreign key. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSiteManagers1795000109000 implements MigrationInterface {
  name = 'CreateSiteManagers1795000109000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE site_managers (
      site_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      user_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      role VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'manager',
      PRIMARY KEY (site_id, user_id),
      KEY site_managers_of (user_id),
      CONSTRAINT site_managers_user FOREIGN KEY (user_id) REFERENCES auth_user (id) ON DELETE CASCADE,
      CONSTRAINT site_managers_role CHECK (role IN ('manager'))
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE site_managers');
  }
}
