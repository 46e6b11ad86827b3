/**
 * Makes an index from the tables: facts, then bits from the snapshot where the ledger's version is still the same, else from
 * the ledger. Must stay true: bits read here are of the unit's version or newer; the caller looks again at everything that
 * changed since it began.
 */
import { Injectable } from '@nestjs/common';
import { PlaceRecordsReader } from '../../places/index.js';
import type { Taken } from '../domain/occupancy.js';
import { ClaimBitsQueries } from './claim-bits.queries.js';
import { IndexFacts } from './index-facts.js';
import { IndexState, reaches, spansFor } from './index-state.js';
import type { SlotPlane } from './slot-plane.js';
import { type PackedUnit, Snapshots } from './snapshots.js';

/** Units asked for in one statement. */
export const UNITS_AT_ONCE = 500;
const ROWS_AT_ONCE = 4_096;

export type Built = { readonly state: IndexState; readonly from: 'snapshot' | 'ledger'; readonly read: number };

@Injectable()
export class IndexLoader {
  constructor(
    private readonly records: PlaceRecordsReader,
    private readonly claims: ClaimBitsQueries,
    private readonly snapshots: Snapshots,
  ) {}

  /** `read` counts the units whose claims came from the ledger. `fresh` leaves the snapshot aside. */
  async build(now: Date, fresh = false): Promise<Built> {
    const facts = new IndexFacts(await this.records.read());
    const packed = fresh ? undefined : await this.snapshots.load();
    const usable = packed !== undefined && reaches(packed.spans, facts, now) ? packed : undefined;
    const state = new IndexState(facts, usable?.spans ?? spansFor(facts, now));
    const known = new Uint8Array(facts.units.count);
    if (usable !== undefined) fill(state, usable.units, known);
    const missing = Array.from(known.keys()).filter((unit) => known[unit] === 0 && !facts.isWhole(unit));
    await this.readBits(state, missing);
    await this.readMarked(state);
    state.deriveAll();
    facts.rules.prepare(state.nights.base, state.nights.slots);
    return { state, from: usable === undefined ? 'ledger' : 'snapshot', read: missing.length };
  }

  /** Fills the bits of units whose rows are empty still. */
  async readBits(state: IndexState, units: readonly number[]): Promise<void> {
    for (const byNight of [1, 0]) {
      const some = units.filter((unit) => state.facts.units.byNight[unit] === byNight);
      for (let n = 0; n < some.length; n += UNITS_AT_ONCE) await this.readSome(state, some.slice(n, n + UNITS_AT_ONCE));
    }
  }

  private async readSome(state: IndexState, units: readonly number[]): Promise<void> {
    const plane = state.planeOf(units[0] as number);
    const { ids, row } = state.facts.units;
    const rows = await this.claims.slots(
      units.map((unit) => ids.id(unit)),
      plane.base,
      plane.end,
    );
    for (const { unitId, seat, slots } of rows) {
      const unit = state.facts.unit(unitId);
      if (seat < state.quantity(unit)) takeText(slots, (slot) => plane.take((row[unit] as number) + seat, slot));
    }
  }

  /** Closures and holds, for the whole index. */
  private async readMarked(state: IndexState): Promise<void> {
    const byUnit = new Map<number, Taken[]>();
    for (const raw of await this.claims.marked(state.nights.base)) {
      const unit = state.facts.unit(raw.unitId);
      if (unit < 0) continue;
      const list = byUnit.get(unit);
      if (list === undefined) byUnit.set(unit, [raw]);
      else list.push(raw);
    }
    for (const [unit, claims] of byUnit) {
      const plane = state.planeOf(unit);
      const within = claims.filter((claim) => plane.covers(claim.slot, claim.slot + 1));
      state.takers.replace(unit, plane.base, plane.end, within);
    }
  }
}

/** Puts the packed bits of units whose version is still the same into the planes, and marks these units. */
function fill(state: IndexState, packed: Iterable<PackedUnit>, known: Uint8Array): void {
  const { facts } = state;
  let rows: { row: number; bytes: Uint8Array }[] = [];
  let plane = state.nights;
  const flush = (next: SlotPlane) => {
    plane.takeRows(rows);
    rows = [];
    plane = next;
  };
  for (const { id, version, seats } of packed) {
    const unit = facts.unit(id);
    if (unit < 0 || facts.isWhole(unit) || facts.versions[unit] !== version || state.quantity(unit) !== seats.length) continue;
    if (state.planeOf(unit) !== plane || rows.length >= ROWS_AT_ONCE) flush(state.planeOf(unit));
    seats.forEach((bytes, seat) => rows.push({ row: (facts.units.row[unit] as number) + seat, bytes }));
    known[unit] = 1;
  }
  flush(plane);
}

/** Calls with each number of '20780,20781'. */
function takeText(text: string, take: (slot: number) => void): void {
  let slot = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 44) {
      take(slot);
      slot = 0;
    } else slot = slot * 10 + code - 48;
  }
  if (text.length > 0) take(slot);
}
