import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAuthInvitation1795000106000 implements MigrationInterface {
  name = 'CreateAuthInvitation1795000106000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE auth_invitation (
      id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      organization_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      email VARCHAR(254) COLLATE utf8mb4_bin NOT NULL,
      role VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      status VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'pending',
      expires_at DATETIME(3) NOT NULL,
      created_at DATETIME(3) NOT NULL,
      inviter_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      PRIMARY KEY (id),
      KEY auth_invitation_open (organization_id, status, email),
      KEY auth_invitation_email (email),
      KEY auth_invitation_inviter (inviter_id),
      CONSTRAINT auth_invitation_of_organization FOREIGN KEY (organization_id) REFERENCES auth_organization (id) ON DELETE CASCADE,
      CONSTRAINT auth_invitation_by FOREIGN KEY (inviter_id) REFERENCES auth_user (id) ON DELETE CASCADE,
      CONSTRAINT auth_invitation_role CHECK (role IN ('admin', 'approver', 'booker', 'accounting', 'member')),
      CONSTRAINT auth_invitation_status CHECK (status IN ('pending', 'accepted', 'rejected', 'canceled'))
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE auth_invitation');
  }
}
