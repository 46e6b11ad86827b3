/**
 * Compares the index with the ledger, all the time and a few units at a time. Must stay true: a difference counts only when
 * both speak of the same version of the unit; what differs is put right from the ledger and said aloud.
 */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Log } from '../../platform/logging/index.js';
import { ClaimBitsQueries, type ClaimSum, MIX } from './claim-bits.queries.js';
import { UNITS_AT_ONCE } from './index-loader.js';
import type { IndexState } from './index-state.js';
import type { SlotPlane } from './slot-plane.js';
import { ClaimsQueries } from '../claims.queries.js';

export type IndexDifference = { readonly unitId: string; readonly index: number; readonly ledger: number };

@Injectable()
export class IndexCheck {
  differences = 0;
  repaired = 0;
  finishedAt?: Date;
  private at = 0;

  constructor(
    private readonly bits: ClaimBitsQueries,
    private readonly claims: ClaimsQueries,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** The next units in turn; from the first again after the last. */
  async next(state: IndexState): Promise<void> {
    const { count } = state.facts.units;
    if (this.at >= count) this.at = 0;
    const end = stepFrom(state, this.at);
    await this.compare(state, range(this.at, end));
    this.at = end;
    if (end === count) this.finishedAt = this.clock.now();
  }

  async all(state: IndexState): Promise<{ units: number; differences: IndexDifference[] }> {
    const found: IndexDifference[] = [];
    const { count } = state.facts.units;
    for (let from = 0; from < count; from += UNITS_AT_ONCE)
      found.push(...(await this.compare(state, range(from, Math.min(count, from + UNITS_AT_ONCE)))));
    this.finishedAt = this.clock.now();
    return { units: count, differences: found };
  }

  private async compare(state: IndexState, units: readonly number[]): Promise<IndexDifference[]> {
    const found: IndexDifference[] = [];
    for (const byNight of [1, 0]) {
      const some = units.filter((unit) => state.facts.units.byNight[unit] === byNight && !state.facts.isWhole(unit));
      if (some.length > 0) found.push(...(await this.compareIn(state, byNight === 1 ? state.nights : state.times, some)));
    }
    for (const unit of units) if (state.facts.isWhole(unit)) found.push(...this.compareWhole(state, unit));
    this.differences += found.length;
    for (const difference of found) this.log.error(difference, 'the search index differed from the ledger and was put right');
    return found;
  }

  private async compareIn(state: IndexState, plane: SlotPlane, units: readonly number[]): Promise<IndexDifference[]> {
    const { ids } = state.facts.units;
    const sums = await this.bits.sums(
      units.map((unit) => ids.id(unit)),
      plane.base,
      plane.end,
    );
    const differing = sums.filter((sum) => {
      const unit = state.facts.unit(sum.unitId);
      return unit >= 0 && state.versions[unit] === sum.version && !isSame(sum, sumOf(state, plane, unit));
    });
    const found: IndexDifference[] = [];
    for (const { unitId, count } of differing) {
      const unit = state.facts.unit(unitId);
      found.push({ unitId, index: sumOf(state, plane, unit).count, ledger: count });
      state.replace(unit, plane.base, plane.end, await this.claims.taken([{ unitIds: [unitId], from: plane.base, to: plane.end }]));
      this.repaired += 1;
    }
    return found;
  }

  /** A whole is what its parts are; that is worked out here, so it is compared here. */
  private compareWhole(state: IndexState, whole: number): IndexDifference[] {
    const plane = state.planeOf(whole);
    const before = sumOf(state, plane, whole);
    state.derive(whole, plane.base, plane.end);
    const after = sumOf(state, plane, whole);
    if (isSame(before, after)) return [];
    this.repaired += 1;
    return [{ unitId: state.facts.units.ids.id(whole), index: before.count, ledger: after.count }];
  }
}

/**
 * Seats and slots summed up in one step: some twenty milliseconds of the database in each second, and a part of one here. Ten
 * thousand units are compared in some minutes, a hundred thousand within the hour.
 */
const STEP = 40_000;

/** Where a step that begins with this unit ends: at least one unit, at most as many as one statement asks for. */
function stepFrom(state: IndexState, from: number): number {
  const most = Math.min(state.facts.units.count, from + UNITS_AT_ONCE);
  let end = from;
  for (let work = 0; end < most && (end === from || work < STEP); end++) work += state.planeOf(end).slots * state.quantity(end);
  return end;
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
type Sum = Pick<ClaimSum, 'count' | 'sum' | 'mixed'>;
const isSame = (a: Sum, b: Sum) => a.count === b.count && a.sum === b.sum && a.mixed === b.mixed;

/** The same sums over the index's bits as the ledger makes over its rows. */
function sumOf(state: IndexState, plane: SlotPlane, unit: number): Sum {
  let [count, sum, mixed] = [0, 0, 0];
  const row = state.facts.units.row[unit] as number;
  for (let seat = 0; seat < state.quantity(unit); seat++) {
    for (let slot = plane.base; slot < plane.end; slot++) {
      if (!plane.isTaken(row + seat, slot)) continue;
      count += 1;
      sum += slot * (seat + 1);
      mixed += (slot * slot) % MIX;
    }
  }
  return { count, sum, mixed };
}
