/** The table of tariffs. */
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { TaxCode } from '../../kernel/index.js';
import type { RatePlanFacts } from '../facts.js';
import { code, count, date, fixed, flag, id, jsonOrNull } from './columns.js';
import { UnitRow } from './unit.row.js';

@Entity('rate_plans')
@Index('rate_plans_of_unit', ['unit_id'])
export class RatePlanRow {
  @PrimaryColumn(id) id: string;
  @Column(id) unit_id: string;
  @ManyToOne(() => UnitRow, { onDelete: 'CASCADE', onUpdate: 'NO ACTION', nullable: false })
  @JoinColumn({ name: 'unit_id', foreignKeyConstraintName: 'rate_plans_unit' })
  unit?: UnitRow;
  @Column(jsonOrNull) name: unknown;
  @Column({ type: 'enum', enum: ['night', 'hour', 'halfHour', 'halfDay', 'slot', 'day', 'month'] }) per: RatePlanFacts['per'];
  @Column({ type: 'enum', enum: ['am', 'pm', 'night'], nullable: true }) slot: RatePlanFacts['slot'];
  @Column(count()) yen: number;
  @Column({ type: 'enum', enum: ['UNIT', 'PERSON'], default: 'UNIT' }) charge: RatePlanFacts['charge'];
  @Column(code(16)) tax_code: TaxCode;
  @Column(fixed(5)) season_from: string | null;
  @Column(fixed(5)) season_to: string | null;
  @Column(date) valid_from: string | null;
  @Column(date) valid_to: string | null;
  @Column({ type: 'tinyint', unsigned: true, nullable: true }) weekday_mask: number | null;
  @Column(flag(0)) holidays: number;
  @Column({ type: 'smallint', unsigned: true, nullable: true }) min_nights: number | null;
  @Column({ type: 'smallint', default: 0 }) priority: number;
}
