import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIdempotentRequests1795000002000 implements MigrationInterface {
  name = 'CreateIdempotentRequests1795000002000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE idempotent_requests (
      actor VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      request_key VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      body_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      answer JSON NULL,
      created_at DATETIME(3) NOT NULL,
      PRIMARY KEY (actor, request_key),
      KEY idempotent_requests_age (created_at)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE idempotent_requests');
  }
}
