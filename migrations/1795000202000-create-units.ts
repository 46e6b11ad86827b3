import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateUnits1795000202000 implements MigrationInterface {
  name = 'CreateUnits1795000202000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE units (
      id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      site_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      position INT NOT NULL,
      name JSON NOT NULL,
      kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      grain VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      capacity INT NOT NULL,
      quantity INT NOT NULL,
      mode VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      pay_mode VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      seller VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      opening JSON NOT NULL,
      buffer_min INT NOT NULL DEFAULT 0,
      lead_min INT NOT NULL DEFAULT 0,
      horizon_days INT NOT NULL DEFAULT 365,
      cancel_policy VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      tax_code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      cleaning_fee INT NOT NULL DEFAULT 0,
      long_stay JSON NOT NULL,
      picture JSON NOT NULL,
      demo TINYINT(1) NOT NULL DEFAULT 0,
      version BIGINT NOT NULL DEFAULT 0,
      PRIMARY KEY (id),
      KEY units_site (site_id, position),
      CONSTRAINT fk_units_site FOREIGN KEY (site_id) REFERENCES sites (id) ON UPDATE NO ACTION ON DELETE NO ACTION
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE units');
  }
}
