import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRefunds1795000601000 implements MigrationInterface {
  name = 'CreateRefunds1795000601000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE refunds (
      id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      payment_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      stay_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      amount INT NOT NULL,
      status ENUM('intended','pending','succeeded','failed') NOT NULL,
      reason VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      idempotency_key VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      stripe_refund_id VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
      created_at DATETIME(3) NOT NULL,
      ended_at DATETIME(3) NULL,
      PRIMARY KEY (id),
      UNIQUE KEY refunds_key (idempotency_key),
      KEY refunds_stay (stay_id),
      CONSTRAINT fk_refunds_payment FOREIGN KEY (payment_id) REFERENCES payments (id) ON UPDATE NO ACTION ON DELETE NO ACTION
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE refunds');
  }
}
