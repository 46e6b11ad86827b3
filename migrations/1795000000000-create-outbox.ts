import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOutbox1795000000000 implements MigrationInterface {
  name = 'CreateOutbox1795000000000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE outbox (
      id BIGINT NOT NULL AUTO_INCREMENT,
      topic VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      handler VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      payload JSON NOT NULL,
      state ENUM('due','done','aside') NOT NULL DEFAULT 'due',
      attempts INT NOT NULL DEFAULT 0,
      created_at DATETIME(3) NOT NULL,
      due_at DATETIME(3) NOT NULL,
      done_at DATETIME(3) NULL,
      last_error VARCHAR(600) NULL,
      PRIMARY KEY (id),
      KEY outbox_due (state, due_at)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE outbox');
  }
}
