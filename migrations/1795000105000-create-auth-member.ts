import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAuthMember1795000105000 implements MigrationInterface {
  name = 'CreateAuthMember1795000105000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE auth_member (
      id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      organization_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      user_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      role VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      created_at DATETIME(3) NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY auth_member_once (organization_id, user_id),
      KEY auth_member_user (user_id),
      CONSTRAINT auth_member_of_organization FOREIGN KEY (organization_id) REFERENCES auth_organization (id) ON DELETE CASCADE,
      CONSTRAINT auth_member_of_user FOREIGN KEY (user_id) REFERENCES auth_user (id) ON DELETE CASCADE,
      CONSTRAINT auth_member_role CHECK (role IN ('admin', 'approver', 'booker', 'accounting', 'member'))
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE auth_member');
  }
}
