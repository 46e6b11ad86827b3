/** Every change of a stay's status: by whom and when. Rows are only ever added. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateStayMoves1795000502000 implements MigrationInterface {
  name = 'CreateStayMoves1795000502000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE stay_moves (
      id BIGINT NOT NULL AUTO_INCREMENT,
      stay_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      from_status VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
      to_status VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      actor VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      reason VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
      at DATETIME(3) NOT NULL,
      PRIMARY KEY (id),
      KEY stay_moves_of_stay (stay_id, id),
      CONSTRAINT stay_moves_stay FOREIGN KEY (stay_id) REFERENCES stays (id) ON DELETE CASCADE
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE stay_moves');
  }
}
