import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateClosureWants1795000303000 implements MigrationInterface {
  name = 'CreateClosureWants1795000303000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE closure_wants (
      closure_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      unit_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      slot_from INT UNSIGNED NOT NULL,
      slot_to INT UNSIGNED NOT NULL,
      PRIMARY KEY (closure_id, unit_id, slot_from),
      KEY closure_wants_unit (unit_id, slot_to)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE closure_wants');
  }
}
