import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSites1795000200000 implements MigrationInterface {
  name = 'CreateSites1795000200000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE sites (
      id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      slug VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      real_place TINYINT(1) NOT NULL DEFAULT 0,
      demo TINYINT(1) NOT NULL DEFAULT 0,
      name JSON NOT NULL,
      kana VARCHAR(200) NOT NULL,
      kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      municipality VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      district JSON NOT NULL,
      address JSON NOT NULL,
      postal VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL,
      lat DOUBLE NOT NULL,
      lng DOUBLE NOT NULL,
      heritage JSON NULL,
      story JSON NOT NULL,
      wifi JSON NULL,
      wifi_down INT NOT NULL DEFAULT 0,
      amenities JSON NOT NULL,
      access JSON NOT NULL,
      use_rules JSON NOT NULL,
      closing_rules JSON NOT NULL,
      day_parts JSON NULL,
      visiting JSON NULL,
      arrival_from CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NULL,
      arrival_to CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NULL,
      departure_by CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NULL,
      pictures JSON NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY sites_slug (slug)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE sites');
  }
}
