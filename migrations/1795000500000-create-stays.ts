/** What one customer booked in one step. `held_until` is set while the stay is held, and stays as history afterwards. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateStays1795000500000 implements MigrationInterface {
  name = 'CreateStays1795000500000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE stays (
      id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      code VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      company_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
      booked_by VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      status ENUM('held','confirmed','lapsed','released','cancelled') NOT NULL,
      party SMALLINT UNSIGNED NOT NULL,
      total INT NOT NULL,
      tax JSON NOT NULL,
      currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'JPY',
      locale CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      title VARCHAR(120) NULL,
      terms_version VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      held_until DATETIME(3) NULL,
      prolonged_at DATETIME(3) NULL,
      created_at DATETIME(3) NOT NULL,
      confirmed_at DATETIME(3) NULL,
      ended_at DATETIME(3) NULL,
      late_refunded_at DATETIME(3) NULL,
      version INT UNSIGNED NOT NULL DEFAULT 0,
      PRIMARY KEY (id),
      UNIQUE KEY stays_code (code),
      KEY stays_of_company (company_id, created_at, id),
      KEY stays_of_person (booked_by, created_at, id),
      KEY stays_due (status, held_until)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE stays');
  }
}
