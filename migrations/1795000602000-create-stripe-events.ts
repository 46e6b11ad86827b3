import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateStripeEvents1795000602000 implements MigrationInterface {
  name = 'CreateStripeEvents1795000602000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE stripe_events (
      id VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      type VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      object_id VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      payload MEDIUMTEXT NOT NULL,
      received_at DATETIME(3) NOT NULL,
      handled_at DATETIME(3) NULL,
      PRIMARY KEY (id),
      KEY stripe_events_age (received_at)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE stripe_events');
  }
}
