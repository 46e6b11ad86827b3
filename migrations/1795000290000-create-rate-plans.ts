import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRatePlans1795000290000 implements MigrationInterface {
  name = 'CreateRatePlans1795000290000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE rate_plans (
      id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      unit_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      per VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      slot VARCHAR(5) CHARACTER SET ascii COLLATE ascii_bin NULL,
      yen INT NOT NULL,
      charge VARCHAR(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'UNIT',
      tax_code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      season_from VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
      season_to VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
      weekdays INT NULL,
      holidays TINYINT(1) NULL,
      min_nights INT NULL,
      priority INT NOT NULL DEFAULT 0,
      name JSON NULL,
      PRIMARY KEY (id),
      KEY rate_plans_unit (unit_id),
      CONSTRAINT fk_rate_plans_unit FOREIGN KEY (unit_id) REFERENCES units (id) ON UPDATE NO ACTION ON DELETE NO ACTION
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE rate_plans');
  }
}
