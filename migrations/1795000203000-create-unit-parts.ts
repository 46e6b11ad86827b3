/** A whole and the units it consists of. A part has no parts itself, and shares the grain of the whole. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateUnitParts1795000203000 implements MigrationInterface {
  name = 'CreateUnitParts1795000203000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE unit_parts (
      unit_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      part_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      PRIMARY KEY (unit_id, part_id),
      KEY unit_parts_part (part_id),
      CONSTRAINT unit_parts_whole FOREIGN KEY (unit_id) REFERENCES units (id) ON DELETE CASCADE ON UPDATE NO ACTION,
      CONSTRAINT unit_parts_part_unit FOREIGN KEY (part_id) REFERENCES units (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
      CONSTRAINT unit_parts_not_itself CHECK (unit_id <> part_id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE unit_parts');
  }
}
