/**
 * The ledger: the one way by which slots are taken and given back. Must stay true: the units are locked before anything
 * is read; what a request asks for is written in a constant number of statements, all or nothing; the primary key
 * (unit, slot, seat) has the last word; every change bumps the units' versions and is written to the change log.
 */
import { Injectable } from '@nestjs/common';
import type { Problem } from '../../kernel/index.js';
import { Bus } from '../../platform/bus/index.js';
import { Clock } from '../../platform/clock/index.js';
import { afterCommit, isDuplicateKey, type Tx } from '../../platform/database/index.js';
import { SlotsTaken } from '../availability.problems.js';
import { groupBy } from '../domain/grouping.js';
import type { SlotRun } from '../domain/runs.js';
import { assignSeats, type Seats } from '../domain/seats.js';
import { claimsFor, freeClaims, getOrMake, seatsByUnit, spansOf, spansOfClaims } from './claim-rows.js';
import { type Claim, type ClaimKey, ClaimsRepository, type Holder, type Span } from './claims.repository.js';
import { SlotsAskedTwice } from './ledger.problems.js';
import { LockedUnits, lockedUnits } from './locked-units.js';
import { WaitingRoom } from './waiting-room.js';

/** So many of a unit for one holder, each run on seats of its own. A whole takes all of its parts. */
export type ClaimAsk = {
  readonly holder: Holder;
  readonly holderId: string;
  readonly unitId: string;
  readonly quantity: number;
  readonly runs: readonly SlotRun[];
  /** The hold's end; without it the claim is for good. */
  readonly heldUntil?: Date;
};

/** What a closure wants: every seat of these units and slots. */
export type ClosureAsk = { readonly closureId: string; readonly wants: readonly Span[] };

/** Told to every instance after a commit that changed claims: a nudge to read the change log now. */
export const LEDGER_COMMITTED = 'ledger.committed';
/** Asked of this process after the commit: answered when its index has followed the change. */
export const LEDGER_FOLLOWED = 'ledger.followed';

@Injectable()
export class Ledger {
  constructor(
    private readonly claims: ClaimsRepository,
    private readonly bus: Bus,
    private readonly clock: Clock,
    private readonly line: WaitingRoom,
  ) {}

  /**
   * Begins the work (which opens a transaction and locks these units) when it is their turn in this process, so that many who
   * want one room do not hold every connection while they wait for its lock. @throws UnitsBusy
   */
  inTurn<T>(unitIds: readonly string[], work: () => Promise<T>): Promise<T> {
    return this.line.inTurn(unitIds, work);
  }

  /** Whether people stand in line for one of the units at this moment, in this process. */
  isCrowded(unitIds: readonly string[]): boolean {
    return this.line.isCrowded(unitIds);
  }

  /** Locks the units asked for and the parts of the wholes among them. Comes before every other read of the transaction. */
  async lockUnits(tx: Tx, unitIds: readonly string[]): Promise<LockedUnits> {
    if (unitIds.length === 0) return new LockedUnits(new Map());
    const units = lockedUnits(await this.claims.lockUnits(tx, [...new Set(unitIds)]));
    this.line.learn(units.all());
    return units;
  }

  /** The same for those that nobody else has locked at this moment; the others, and wholes that miss a part, are not in it. */
  async lockFreeUnits(tx: Tx, unitIds: readonly string[]): Promise<LockedUnits> {
    if (unitIds.length === 0) return new LockedUnits(new Map());
    return lockedUnits(await this.claims.lockUnits(tx, [...new Set(unitIds)], 'FOR UPDATE SKIP LOCKED'));
  }

  /**
   * Takes everything that is asked or nothing. @throws SlotsTaken with the index of the ask that found no seat, or
   * SlotsAskedTwice when it would have found one but for the asks before it.
   */
  async take(tx: Tx, locked: LockedUnits, asks: readonly ClaimAsk[]): Promise<void> {
    const wanted = asks.flatMap((ask, index) => locked.shares(ask.unitId, ask.quantity).map((share) => ({ ...share, ask, index })));
    const there = await this.claims.claimsIn(tx, spansOf(wanted.map((w) => ({ unitId: w.unitId, runs: w.ask.runs }))));
    const seats = seatsByUnit(there);
    const rows: Claim[] = [];
    for (const { unitId, quantity, ask, index } of wanted) {
      for (const run of ask.runs) {
        const taken = getOrMake(seats, unitId);
        const got = assignSeats(taken, run, locked.get(unitId).quantity, quantity);
        if (got === undefined) throw refusalOf(locked, seatsByUnit(there), ask, index);
        taken.takeRun(run, got);
        rows.push(...claimsFor(ask.holder, ask.holderId, unitId, run, got));
      }
    }
    await this.insert(tx, rows, asks);
    for (const [until, ids] of groupBy(
      asks.filter((ask) => ask.heldUntil !== undefined),
      (ask) => Number(ask.heldUntil),
    )) {
      await this.claims.hold(tx, [...new Set(ids.map((ask) => ask.holderId))], new Date(until));
    }
    await this.changed(tx, locked, rows);
  }

  /** Gives back what the holders have; slots that a closure wanted go to it. Holders without claims change nothing. */
  async free(tx: Tx, locked: LockedUnits, holderIds: readonly string[]): Promise<void> {
    await this.move(tx, locked, holderIds, []);
  }

  /**
   * Gives back what the holders have and takes the asks in one step, which may lie on the same slots. What is left over
   * goes to the closures that wanted it. @throws SlotsTaken like `take`; nothing is given back then.
   */
  async move(tx: Tx, locked: LockedUnits, holderIds: readonly string[], asks: readonly ClaimAsk[]): Promise<void> {
    if (holderIds.length === 0) return this.take(tx, locked, asks);
    const freed = await this.claims.claimsOf(tx, holderIds);
    for (const claim of freed) locked.get(claim.unitId);
    await this.claims.endHold(tx, holderIds);
    if (freed.length > 0) await this.claims.remove(tx, holderIds);
    if (asks.length > 0) await this.take(tx, locked, asks);
    if (freed.length === 0) return;
    await this.giveToClosures(tx, freed, asks.length > 0);
    await this.changed(tx, locked, freed);
  }

  /** The holders' claims are for good from now on (`heldUntil` absent), or held until another time. */
  async settle(tx: Tx, locked: LockedUnits, holderIds: readonly string[], heldUntil?: Date): Promise<void> {
    if (holderIds.length === 0) return;
    const claims = await this.claims.claimsOf(tx, holderIds);
    if (heldUntil === undefined) await this.claims.endHold(tx, holderIds);
    else await this.claims.hold(tx, holderIds, heldUntil);
    await this.changed(tx, locked, claims);
  }

  /** Takes every free seat that the closure wants and answers who has the others. */
  async close(tx: Tx, locked: LockedUnits, ask: ClosureAsk): Promise<{ taken: Claim[]; hit: Claim[] }> {
    const spans = spansOf(ask.wants.map((want) => ({ unitId: want.unitId, runs: [want] })));
    const there = await this.claims.claimsIn(tx, spans);
    const seats = seatsByUnit(there);
    const taken = spans.flatMap((span) => freeClaims(span, locked.get(span.unitId).quantity, getOrMake(seats, span.unitId), ask.closureId));
    await this.insert(tx, taken, []);
    await this.changed(tx, locked, taken);
    return { taken, hit: there };
  }

  private async insert(tx: Tx, rows: readonly Claim[], asks: readonly ClaimAsk[]): Promise<void> {
    try {
      await this.claims.insert(tx, rows);
    } catch (error) {
      // The lock makes this unreachable; the key makes it harmless should the lock ever be left out.
      if (isDuplicateKey(error))
        throw new SlotsTaken(asks.length === 1 ? { unitId: asks[0]?.unitId ?? '', itemIndex: 0 } : {}, { cause: error });
      throw error;
    }
  }

  private async giveToClosures(tx: Tx, freed: readonly Claim[], retaken: boolean): Promise<void> {
    const spans = spansOfClaims(freed);
    const wants = await this.claims.wantsIn(tx, spans);
    if (wants.length === 0) return;
    const seats = seatsByUnit(retaken ? await this.claims.claimsIn(tx, spans) : []);
    const rows = freed
      .filter((claim) => !getOrMake(seats, claim.unitId).isTaken(claim.slot, claim.seat))
      .flatMap((claim): Claim[] => {
        const want = wants.find((w) => w.unitId === claim.unitId && w.from <= claim.slot && claim.slot < w.to);
        return want === undefined ? [] : [{ ...claim, holder: 'closure', holderId: want.closureId }];
      });
    await this.claims.insert(tx, rows);
  }

  private async changed(tx: Tx, locked: LockedUnits, claims: readonly ClaimKey[]): Promise<void> {
    if (claims.length === 0) return;
    const at = this.clock.now();
    const spans = spansOfClaims(claims);
    const versions = new Map([...new Set(spans.map((span) => span.unitId))].map((id) => [id, locked.nextVersion(id)]));
    await this.claims.bump(tx, [...versions.keys()]);
    await this.claims.log(
      tx,
      spans.map((span) => ({ ...span, siteId: locked.get(span.unitId).siteId, version: versions.get(span.unitId) ?? 0, at })),
    );
    afterCommit(tx, async () => {
      this.bus.publishEverywhere(LEDGER_COMMITTED, null);
      // Whoever wrote sees it in the next calendar they open.
      await this.bus.ask(LEDGER_FOLLOWED, null);
    });
  }
}

/** Why the ask found no seat: others have it, or the asks before it. */
function refusalOf(locked: LockedUnits, others: Map<string, Seats>, ask: ClaimAsk, index: number): Problem {
  const alone = locked
    .shares(ask.unitId, ask.quantity)
    .every(({ unitId, quantity }) =>
      ask.runs.every((run) => assignSeats(getOrMake(others, unitId), run, locked.get(unitId).quantity, quantity) !== undefined),
    );
  const which = { unitId: ask.unitId, itemIndex: index };
  return alone ? new SlotsAskedTwice(which) : new SlotsTaken(which);
}
