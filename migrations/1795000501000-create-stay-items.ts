/**
 * One unit over one window for some of the party, with the price and the cancellation scale in force when it was booked.
 * `slot_runs` are the half-open runs of slots that it claims, so that late money can take the very same ones again;
 * `spans` are the stretches of time that people use, without the cleaning after them.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateStayItems1795000501000 implements MigrationInterface {
  name = 'CreateStayItems1795000501000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE stay_items (
      id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      stay_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      position SMALLINT UNSIGNED NOT NULL,
      site_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      unit_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      kind ENUM('nights','range','days') NOT NULL,
      check_in DATE NULL,
      check_out DATE NULL,
      start_at DATETIME(3) NULL,
      end_at DATETIME(3) NULL,
      days JSON NULL,
      part ENUM('am','pm','night') NULL,
      quantity SMALLINT UNSIGNED NOT NULL,
      party SMALLINT UNSIGNED NOT NULL,
      amount INT NOT NULL,
      cleaning INT NOT NULL,
      \`lines\` JSON NOT NULL,
      tax_code VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      cancel_scale JSON NOT NULL,
      slot_runs JSON NOT NULL,
      spans JSON NOT NULL,
      first_use DATE NOT NULL,
      ends_at DATETIME(3) NOT NULL,
      status ENUM('active','cancelled') NOT NULL DEFAULT 'active',
      cancel_pct TINYINT UNSIGNED NULL,
      cancel_yen INT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY stay_items_order (stay_id, position),
      KEY stay_items_of_unit (unit_id, first_use),
      CONSTRAINT stay_items_stay FOREIGN KEY (stay_id) REFERENCES stays (id) ON DELETE CASCADE
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE stay_items');
  }
}
