/** Which law lets people sleep at a site, from when until when. A renewal is a new row: the old one stays as the record of its time. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateLicences1795000201000 implements MigrationInterface {
  name = 'CreateLicences1795000201000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE licences (
      id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      site_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      type VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      number VARCHAR(60) NULL,
      authority JSON NULL,
      granted_on DATE NULL,
      expires_on DATE NULL,
      rooms JSON NOT NULL,
      legal_cap SMALLINT UNSIGNED NOT NULL,
      PRIMARY KEY (id),
      KEY licences_of_site (site_id, granted_on),
      CONSTRAINT licences_site FOREIGN KEY (site_id) REFERENCES sites (id) ON DELETE CASCADE ON UPDATE NO ACTION
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE licences');
  }
}
