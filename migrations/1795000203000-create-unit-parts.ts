import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateUnitParts1795000203000 implements MigrationInterface {
  name = 'CreateUnitParts1795000203000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE unit_parts (
      unit_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      part_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      PRIMARY KEY (unit_id, part_id),
      KEY unit_parts_part (part_id),
      CONSTRAINT fk_unit_parts_unit FOREIGN KEY (unit_id) REFERENCES units (id) ON UPDATE NO ACTION ON DELETE NO ACTION,
      CONSTRAINT fk_unit_parts_part FOREIGN KEY (part_id) REFERENCES units (id) ON UPDATE NO ACTION ON DELETE NO ACTION
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE unit_parts');
  }
}
