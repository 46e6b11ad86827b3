/** The table of sites. Texts and lists are JSON: text from MariaDB, objects from MySQL (fromJson makes them alike). */
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { SiteFacts } from '../facts.js';
import { code, count, fixed, flag, id, json, jsonOrNull } from './columns.js';

@Entity('sites')
@Unique('sites_slug', ['slug'])
export class SiteRow {
  @PrimaryColumn(id) id: string;
  @Column(code(80)) slug: string;
  @Column(flag(0)) real_place: number;
  @Column(json) name: unknown;
  @Column({ type: 'varchar', length: 120 }) kana: string;
  @Column(code(24)) kind: SiteFacts['kind'];
  @Column(code(24)) municipality: SiteFacts['municipality'];
  @Column(json) district: unknown;
  @Column(json) address: unknown;
  @Column(fixed(8)) postal: string | null;
  @Column({ type: 'decimal', precision: 8, scale: 5 }) lat: number;
  @Column({ type: 'decimal', precision: 8, scale: 5 }) lng: number;
  @Column(jsonOrNull) heritage: unknown;
  @Column(json) story: unknown;
  @Column(json) wifi: unknown;
  @Column(count()) wifi_down: number;
  @Column(json) amenities: unknown;
  @Column(json) access: unknown;
  @Column(json) rules_of_use: unknown;
  @Column(jsonOrNull) opening: unknown;
  @Column(json) closing_rules: unknown;
  @Column(jsonOrNull) day_parts: unknown;
  @Column(jsonOrNull) arrival: unknown;
  @Column(jsonOrNull) departure: unknown;
  @Column(json) picture: unknown;
  @Column(flag(0)) demo: number;
  @Column(flag(1)) opened: number;
}
