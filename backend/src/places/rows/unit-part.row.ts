/** The table of wholes and their parts. */
import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { id } from './columns.js';
import { UnitRow } from './unit.row.js';

@Entity('unit_parts')
@Index('unit_parts_part', ['part_id'])
export class UnitPartRow {
  @PrimaryColumn(id) unit_id: string;
  @PrimaryColumn(id) part_id: string;
  @ManyToOne(() => UnitRow, { onDelete: 'CASCADE', onUpdate: 'NO ACTION', nullable: false })
  @JoinColumn({ name: 'unit_id', foreignKeyConstraintName: 'unit_parts_whole' })
  whole?: UnitRow;
  @ManyToOne(() => UnitRow, { onDelete: 'NO ACTION', onUpdate: 'NO ACTION', nullable: false })
  @JoinColumn({ name: 'part_id', foreignKeyConstraintName: 'unit_parts_part_unit' })
  part?: UnitRow;
}
