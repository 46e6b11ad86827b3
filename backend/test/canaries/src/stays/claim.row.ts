// caught by: one-ledger
import { Entity } from 'typeorm';

@Entity('claims')
export class ClaimRow {}
