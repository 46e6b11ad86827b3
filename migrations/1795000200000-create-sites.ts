/** Places with an address and a manager. Texts people read are JSON {ja, en}; closing rules and rules of use carry their own dates. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSites1795000200000 implements MigrationInterface {
  name = 'CreateSites1795000200000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE sites (
      id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      slug VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      real_place TINYINT(1) NOT NULL DEFAULT 0,
      name JSON NOT NULL,
      kana VARCHAR(120) NOT NULL,
      kind VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      municipality VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      district JSON NOT NULL,
      address JSON NOT NULL,
      postal CHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL,
      lat DECIMAL(8,5) NOT NULL,
      lng DECIMAL(8,5) NOT NULL,
      heritage JSON NULL,
      story JSON NOT NULL,
      wifi JSON NOT NULL,
      wifi_down INT UNSIGNED NOT NULL,
      amenities JSON NOT NULL,
      access JSON NOT NULL,
      rules_of_use JSON NOT NULL,
      opening JSON NULL,
      closing_rules JSON NOT NULL,
      day_parts JSON NULL,
      arrival JSON NULL,
      departure JSON NULL,
      picture JSON NOT NULL,
      demo TINYINT(1) NOT NULL DEFAULT 0,
      opened TINYINT(1) NOT NULL DEFAULT 1,
      PRIMARY KEY (id),
      UNIQUE KEY sites_slug (slug)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE sites');
  }
}
