/** The table of licences; a renewal is a new row. */
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { LicenceFacts } from '../facts.js';
import { code, date, id, json, jsonOrNull, small } from './columns.js';
import { SiteRow } from './site.row.js';

@Entity('licences')
@Index('licences_of_site', ['site_id', 'granted_on'])
export class LicenceRow {
  @PrimaryColumn(id) id: string;
  @Column(id) site_id: string;
  @ManyToOne(() => SiteRow, { onDelete: 'CASCADE', onUpdate: 'NO ACTION', nullable: false })
  @JoinColumn({ name: 'site_id', foreignKeyConstraintName: 'licences_site' })
  site?: SiteRow;
  @Column(code(16)) type: LicenceFacts['type'];
  @Column({ type: 'varchar', length: 60, nullable: true }) number: string | null;
  @Column(jsonOrNull) authority: unknown;
  @Column(date) granted_on: string | null;
  @Column(date) expires_on: string | null;
  @Column(json) rooms: unknown;
  @Column(small()) legal_cap: number;
}
