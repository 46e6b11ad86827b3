/**
 * Claims as rows: which seats they take, which spans of slots they cover. Must stay true: pure, like a rule; a span joins
 * neighbouring slots of one unit, so that a request reads and logs a few ranges and not each slot.
 */
import { groupBy } from '../domain/grouping.js';
import { mergeRuns, runsOfSlots, type SlotRun } from '../domain/runs.js';
import { Seats } from '../domain/seats.js';
import type { Claim, ClaimKey, Holder, Span } from './claims.repository.js';

export function getOrMake(seats: Map<string, Seats>, unitId: string): Seats {
  const known = seats.get(unitId) ?? new Seats();
  seats.set(unitId, known);
  return known;
}

export function seatsByUnit(claims: readonly ClaimKey[]): Map<string, Seats> {
  const seats = new Map<string, Seats>();
  for (const claim of claims) getOrMake(seats, claim.unitId).take(claim.slot, claim.seat);
  return seats;
}

export function claimsFor(holder: Holder, holderId: string, unitId: string, run: SlotRun, seats: readonly number[]): Claim[] {
  const slots = Array.from({ length: run.to - run.from }, (_, i) => run.from + i);
  return slots.flatMap((slot) => seats.map((seat) => ({ unitId, slot, seat, holder, holderId })));
}

export function freeClaims(span: Span, quantity: number, taken: Seats, closureId: string): Claim[] {
  const all = claimsFor(
    'closure',
    closureId,
    span.unitId,
    span,
    Array.from({ length: quantity }, (_, seat) => seat),
  );
  return all.filter((claim) => !taken.isTaken(claim.slot, claim.seat));
}

export function spansOf(parts: readonly { unitId: string; runs: readonly SlotRun[] }[]): Span[] {
  const byUnit = groupBy(parts, (part) => part.unitId);
  return [...byUnit].flatMap(([unitId, list]) => mergeRuns(list.flatMap((part) => part.runs)).map((run) => ({ unitId, ...run })));
}

export function spansOfClaims(claims: readonly ClaimKey[]): Span[] {
  const byUnit = groupBy(claims, (claim) => claim.unitId);
  return [...byUnit].flatMap(([unitId, list]) => runsOfSlots(list.map((claim) => claim.slot)).map((run) => ({ unitId, ...run })));
}
