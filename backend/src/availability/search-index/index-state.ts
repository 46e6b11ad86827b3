/**
 * What one process knows of who has what: facts, bits and takers of one moment, kept up by looking again at single units.
 * Must stay true: a unit's bits are only ever replaced by what the ledger said about those slots; a whole is taken where any
 * seat of any part is.
 */
import { HALF_HOUR_MS, halfHourSlot, nightSlot, tokyoDate, tokyoInstant } from '../../kernel/index.js';
import type { Taken } from '../domain/occupancy.js';
import type { SlotRun } from '../domain/runs.js';
import { stateOfSlot, stateOfWhole, type Shown, type Taker } from '../domain/slot-state.js';
import type { IndexFacts } from './index-facts.js';
import { NightScan } from './night-scan.js';
import { SlotPlane } from './slot-plane.js';
import { Takers } from './takers.js';
import { TimeScan } from './time-scan.js';

/** Two years of nights, and days that may pass before the planes are made anew. */
const NIGHTS = 730;
const SLACK_DAYS = 14;
/** Nobody plans further than three years. */
const MOST_DAYS = 1_100;
const SLOTS_A_DAY = 86_400_000 / HALF_HOUR_MS;

export type PlaneSpan = { readonly base: number; readonly slots: number };
export type Spans = { readonly nights: PlaneSpan; readonly times: PlaneSpan };

/** What the planes cover from this moment on: a day back, as far ahead as anything may be booked, and the slack. */
export function spansFor(facts: IndexFacts, now: Date): Spans {
  const horizon = (byNight: boolean) =>
    facts.rules.list
      .filter((one) => (one.rules.grain === 'half-hour') !== byNight)
      .reduce((most, one) => Math.max(most, one.rules.horizonDays), 0);
  const today = tokyoDate(now);
  const nights = Math.min(MOST_DAYS, Math.max(NIGHTS, horizon(true))) + SLACK_DAYS;
  const days = Math.min(MOST_DAYS, horizon(false)) + SLACK_DAYS;
  const midnight = halfHourSlot(tokyoInstant(today, '00:00'));
  return {
    nights: { base: nightSlot(today) - 1, slots: nights },
    times: { base: midnight - SLOTS_A_DAY, slots: facts.units.rows.times === 0 ? 0 : days * SLOTS_A_DAY },
  };
}

/** Whether planes of these spans reach as far as anything may be booked from now on. */
export function reaches(spans: Spans, facts: IndexFacts, now: Date): boolean {
  const wanted = spansFor(facts, now);
  const reach = (have: PlaneSpan, want: PlaneSpan, slack: number) =>
    have.base <= want.base && have.base + have.slots >= want.base + want.slots - slack;
  return reach(spans.nights, wanted.nights, SLACK_DAYS - 1) && reach(spans.times, wanted.times, (SLACK_DAYS - 1) * SLOTS_A_DAY);
}

export class IndexState {
  readonly nights: SlotPlane;
  readonly times: SlotPlane;
  readonly takers = new Takers();
  readonly nightScan: NightScan;
  readonly timeScan: TimeScan;

  constructor(
    readonly facts: IndexFacts,
    readonly spans: Spans,
  ) {
    const { rows } = facts.units;
    this.nights = new SlotPlane(spans.nights.base, spans.nights.slots, rows.nights);
    this.times = new SlotPlane(spans.times.base, spans.times.slots, rows.times);
    this.nightScan = new NightScan(facts, this.nights);
    this.timeScan = new TimeScan(facts, this.times);
  }

  /** The version of each unit that its bits are of, or of an older one. */
  get versions(): Uint32Array {
    return this.facts.versions;
  }

  get bytes(): number {
    const { facts, nights, times, nightScan, timeScan } = this;
    return facts.bytes + nights.bytes + times.bytes + nightScan.bytes + timeScan.bytes;
  }

  /** Whether the planes still reach as far as anything may be booked. */
  reaches(now: Date): boolean {
    return reaches(this.spans, this.facts, now);
  }

  planeOf(unit: number): SlotPlane {
    return this.facts.units.byNight[unit] === 1 ? this.nights : this.times;
  }

  /** Seats of a unit that holds claims, or 1 for a whole. */
  quantity(unit: number): number {
    return this.facts.units.quantity[unit] as number;
  }

  /** Replaces what is known of the unit's slots [from, to) by these claims on it. A unit that holds claims, no whole. */
  replace(unit: number, from: number, to: number, claims: readonly Taken[]): void {
    const plane = this.planeOf(unit);
    const [first, end] = [Math.max(from, plane.base), Math.min(to, plane.end)];
    if (first >= end) return;
    const row = this.facts.units.row[unit] as number;
    const quantity = this.quantity(unit);
    for (let seat = 0; seat < quantity; seat++) for (let slot = first; slot < end; slot++) plane.free(row + seat, slot);
    const within = claims.filter((claim) => claim.slot >= first && claim.slot < end && claim.seat < quantity);
    for (const claim of within) plane.take(row + claim.seat, claim.slot);
    this.takers.replace(unit, first, end, within);
    for (const whole of this.facts.wholes.get(unit) ?? []) this.derive(whole, first, end);
  }

  /** A whole's bits from those of its parts. */
  derive(whole: number, from: number, to: number): void {
    const plane = this.planeOf(whole);
    const row = this.facts.units.row[whole] as number;
    const rows = this.rowsOfParts(whole);
    for (let slot = from; slot < to; slot++) {
      if (rows.some((part) => plane.isTaken(part, slot))) plane.take(row, slot);
      else plane.free(row, slot);
    }
  }

  private rowsOfParts(whole: number): number[] {
    return [...(this.facts.parts.get(whole) ?? [])].flatMap((part) => {
      const row = this.facts.units.row[part] as number;
      return Array.from({ length: this.quantity(part) }, (_, seat) => row + seat);
    });
  }

  /** All wholes from all parts, after the planes were filled. */
  deriveAll(): void {
    for (const whole of this.facts.parts.keys()) {
      const plane = this.planeOf(whole);
      this.derive(whole, plane.base, plane.end);
    }
  }

  /** The version that pages know: a whole's is the sum of its parts' and its own. */
  version(unit: number): number {
    const own = this.versions[unit] as number;
    return [...(this.facts.parts.get(unit) ?? [])].reduce((sum, part) => sum + (this.versions[part] as number), own);
  }

  covers(unit: number, runs: readonly SlotRun[]): boolean {
    const plane = this.planeOf(unit);
    return runs.every((run) => plane.covers(run.from, run.to));
  }

  /** How many of the unit are free through each run; for a whole 1 or 0. None without runs. */
  free(unit: number, runs: readonly SlotRun[]): number {
    const plane = this.planeOf(unit);
    const row = this.facts.units.row[unit] as number;
    let least = runs.length === 0 ? 0 : Number.POSITIVE_INFINITY;
    for (const run of runs) {
      let free = 0;
      for (let seat = 0; seat < this.quantity(unit); seat++) if (plane.isFreeThrough(row + seat, run.from, run.to)) free += 1;
      least = Math.min(least, free);
    }
    return least;
  }

  shown(unit: number, slot: number): Shown {
    const parts = this.facts.parts.get(unit);
    if (parts === undefined) return stateOfSlot(this.quantity(unit), this.takersAt(unit, slot));
    return stateOfWhole([...parts].flatMap((part) => this.takersAt(part, slot)));
  }

  private takersAt(unit: number, slot: number): Taker[] {
    const plane = this.planeOf(unit);
    const row = this.facts.units.row[unit] as number;
    const takers: Taker[] = [];
    for (let seat = 0; seat < this.quantity(unit); seat++)
      if (plane.isTaken(row + seat, slot)) takers.push(this.takers.of(unit, slot, seat));
    return takers;
  }
}
