/** Tariffs of a unit, tax included. A season is MM-DD to MM-DD and may wrap the year; validity is in dates, both ends included. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRatePlans1795000290000 implements MigrationInterface {
  name = 'CreateRatePlans1795000290000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE rate_plans (
      id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      unit_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      name JSON NULL,
      per ENUM('night','hour','halfHour','halfDay','slot','day','month') NOT NULL,
      slot ENUM('am','pm','night') NULL,
      yen INT UNSIGNED NOT NULL,
      charge ENUM('UNIT','PERSON') NOT NULL DEFAULT 'UNIT',
      tax_code VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      season_from CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NULL,
      season_to CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NULL,
      valid_from DATE NULL,
      valid_to DATE NULL,
      weekday_mask TINYINT UNSIGNED NULL,
      holidays TINYINT(1) NOT NULL DEFAULT 0,
      min_nights SMALLINT UNSIGNED NULL,
      priority SMALLINT NOT NULL DEFAULT 0,
      PRIMARY KEY (id),
      KEY rate_plans_of_unit (unit_id),
      CONSTRAINT rate_plans_unit FOREIGN KEY (unit_id) REFERENCES units (id) ON DELETE CASCADE ON UPDATE NO ACTION
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE rate_plans');
  }
}
