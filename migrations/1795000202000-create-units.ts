/** What can be had at a site. `version` grows under the row's lock with every change of the unit's claims; pages follow it. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateUnits1795000202000 implements MigrationInterface {
  name = 'CreateUnits1795000202000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE units (
      id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      site_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      name JSON NOT NULL,
      kind VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      grain ENUM('night','half-hour','month') NOT NULL,
      capacity SMALLINT UNSIGNED NOT NULL,
      quantity SMALLINT UNSIGNED NOT NULL,
      mode ENUM('INSTANT','REQUEST','PERMIT','INQUIRY') NOT NULL,
      pay_mode VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      seller JSON NOT NULL,
      opening JSON NULL,
      buffer_min SMALLINT UNSIGNED NOT NULL DEFAULT 0,
      lead_min INT UNSIGNED NOT NULL DEFAULT 0,
      horizon_days SMALLINT UNSIGNED NOT NULL DEFAULT 365,
      cancel_policy VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      tax_code VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      cleaning_fee INT UNSIGNED NOT NULL DEFAULT 0,
      long_stay JSON NOT NULL,
      extras JSON NOT NULL,
      picture VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      demo TINYINT(1) NOT NULL DEFAULT 0,
      position SMALLINT UNSIGNED NOT NULL DEFAULT 0,
      version BIGINT UNSIGNED NOT NULL DEFAULT 0,
      PRIMARY KEY (id),
      KEY units_of_site (site_id, position),
      CONSTRAINT units_site FOREIGN KEY (site_id) REFERENCES sites (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
      CONSTRAINT units_hold_somebody CHECK (capacity > 0 AND quantity > 0)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE units');
  }
}
