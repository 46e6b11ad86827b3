import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePayments1795000600000 implements MigrationInterface {
  name = 'CreatePayments1795000600000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE payments (
      id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      stay_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      amount INT NOT NULL,
      status ENUM('intended','open','paid','expired','failed') NOT NULL,
      idempotency_key VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      request JSON NOT NULL,
      session_id VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
      payment_intent VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
      url VARCHAR(2000) NULL,
      expires_at DATETIME(3) NOT NULL,
      created_at DATETIME(3) NOT NULL,
      asked_at DATETIME(3) NULL,
      paid_at DATETIME(3) NULL,
      PRIMARY KEY (id),
      UNIQUE KEY payments_key (idempotency_key),
      UNIQUE KEY payments_session (session_id),
      KEY payments_stay (stay_id, created_at),
      KEY payments_status (status, asked_at)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE payments');
  }
}
