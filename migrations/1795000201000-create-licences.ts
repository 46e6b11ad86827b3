import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateLicences1795000201000 implements MigrationInterface {
  name = 'CreateLicences1795000201000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE licences (
      id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      site_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      type VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      number VARCHAR(80) NULL,
      authority JSON NULL,
      granted_on DATE NULL,
      expires_on DATE NULL,
      rooms JSON NOT NULL,
      legal_cap INT NULL,
      PRIMARY KEY (id),
      KEY licences_site (site_id),
      CONSTRAINT fk_licences_site FOREIGN KEY (site_id) REFERENCES sites (id) ON UPDATE NO ACTION ON DELETE NO ACTION
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE licences');
  }
}
