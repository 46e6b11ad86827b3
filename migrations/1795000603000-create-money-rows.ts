import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMoneyRows1795000603000 implements MigrationInterface {
  name = 'CreateMoneyRows1795000603000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE money_rows (
      id BIGINT NOT NULL AUTO_INCREMENT,
      entry VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      account VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      yen BIGINT NOT NULL,
      stay_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      at DATETIME(3) NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY money_rows_entry (entry, account),
      KEY money_rows_stay (stay_id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE money_rows');
  }
}
