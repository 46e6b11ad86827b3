/** The table of units. Its row is what everything that takes slots locks first. */
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { TaxCode } from '../../kernel/index.js';
import type { UnitCard } from '../facts.js';
import { code, count, flag, id, json, jsonOrNull, small } from './columns.js';
import { SiteRow } from './site.row.js';

@Entity('units')
@Index('units_of_site', ['site_id', 'position'])
export class UnitRow {
  @PrimaryColumn(id) id: string;
  @Column(id) site_id: string;
  @ManyToOne(() => SiteRow, { onDelete: 'NO ACTION', onUpdate: 'NO ACTION', nullable: false })
  @JoinColumn({ name: 'site_id', foreignKeyConstraintName: 'units_site' })
  site?: SiteRow;
  @Column(json) name: unknown;
  @Column(code(24)) kind: UnitCard['kind'];
  @Column({ type: 'enum', enum: ['night', 'half-hour', 'month'] }) grain: UnitCard['grain'];
  @Column(small()) capacity: number;
  @Column(small()) quantity: number;
  @Column({ type: 'enum', enum: ['INSTANT', 'REQUEST', 'PERMIT', 'INQUIRY'] }) mode: UnitCard['mode'];
  @Column(code(24)) pay_mode: UnitCard['payMode'];
  @Column(json) seller: unknown;
  @Column(jsonOrNull) opening: unknown;
  @Column(small(0)) buffer_min: number;
  @Column(count(0)) lead_min: number;
  @Column(small(365)) horizon_days: number;
  @Column(code(24)) cancel_policy: string;
  @Column(code(16)) tax_code: TaxCode;
  @Column(count(0)) cleaning_fee: number;
  @Column(json) long_stay: unknown;
  @Column(json) extras: unknown;
  @Column(code(40)) picture: string;
  @Column(flag(0)) demo: number;
  @Column(small(0)) position: number;
  @Column({ type: 'bigint', unsigned: true, default: 0 }) version: number | string;
}
