/**
 * Books many items in one step: all of them or none, at one price, held for fifteen minutes. Must stay true: the units
 * are locked before anything is read; sending the same request again books nothing more; a refusal names every item
 * that is refused, and nothing has changed.
 */
import { Injectable } from '@nestjs/common';
import { Ledger, SlotsAskedTwice, SlotsTaken, type LockedUnits } from '../availability/index.js';
import { firstUse, newCode, newId, type Problem } from '../kernel/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { isDuplicateKey, type Tx } from '../platform/database/index.js';
import { IdempotentRequests } from '../platform/http/index.js';
import { quoteTotals } from '../pricing/index.js';
import { ownerOf } from './access.js';
import { holdEnd } from './domain/hold.js';
import { itemRow } from './item-row.js';
import { isBookable, judgeItems, partyProblem, withMembers, type Bookable, type Judged } from './judge-items.js';
import { JudgeAsked } from './judge-asked.js';
import { LoadAsked } from './load-asked.js';
import { stayAnswer } from './stay-answer.js';
import { namesOf } from './stay-names.js';
import type { StayItemRow, StayRow } from './stay.row.js';
import type { PlaceStayAsk, StayDto } from './stays.dto.js';
import { StaysRepository } from './stays.repository.js';
import { TellStay } from './tell-stay.js';
import { TERMS_VERSION } from './terms.js';

/** Ids of units are plain ASCII; anything else is unknown and needs no lock. */
const LOCKABLE = /^[\x21-\x7e]{1,40}$/;
const CODE_ATTEMPTS = 4;

type Asked = {
  readonly actor: Actor;
  readonly ask: PlaceStayAsk;
  readonly companyId: string | null;
  readonly unitIds: readonly string[];
};

/** The rules refuse something; which, and what else, is found out afterwards and outside the transaction. */
class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

@Injectable()
export class PlaceStay {
  constructor(
    private readonly requests: IdempotentRequests,
    private readonly ledger: Ledger,
    private readonly load: LoadAsked,
    private readonly judge: JudgeAsked,
    private readonly repository: StaysRepository,
    private readonly tell: TellStay,
    private readonly clock: Clock,
  ) {}

  /** @throws the first refused item's problem, with all of them in `items`; KeyMissing, KeyReused, CompanyMissing, NotAllowed */
  async run(actor: Actor, ask: PlaceStayAsk, key: string | undefined): Promise<StayDto> {
    const companyId = ownerOf(actor, ask.companyId);
    const request = { actor: actor.userId, key, body: { path: 'stays', ...ask } };
    const unitIds = [...new Set(ask.items.map((item) => item.unitId))].filter((id) => LOCKABLE.test(id));
    try {
      const { answer } = await this.ledger.inTurn(unitIds, () =>
        this.requests.once(request, (tx) => this.place(tx, { actor, ask, companyId, unitIds })),
      );
      return answer;
    } catch (error) {
      if (error instanceof Refused) throw await this.explain(ask, error.problem);
      if (error instanceof SlotsTaken || error instanceof SlotsAskedTwice) throw await this.explain(ask, error);
      throw error;
    }
  }

  private async place(tx: Tx, asked: Asked): Promise<StayDto> {
    const { ask } = asked;
    const locked = await this.ledger.lockUnits(tx, asked.unitIds);
    const loaded = await this.load.run(ask.items, tx);
    const now = this.clock.now();
    const judged = judgeItems(ask.items, ask.party, loaded, now);
    const problem = judged.find((item) => item.problem)?.problem ?? partyProblem(judged, ask.party);
    if (problem !== undefined) throw new Refused(problem);
    const names = namesOf(loaded.cards.values());
    const { stay, items } = await this.hold(tx, asked, locked, judged.filter(isBookable), now);
    await this.tell.run(tx, 'held', stay, items, { names });
    const moves = [{ to: stay.status, at: now, reason: null }];
    return stayAnswer({ stay, items, moves, names, company: companyOf(asked), now, acts: true });
  }

  /** The slots first: most who come too late learn it there, before anything else is written. */
  private async hold(
    tx: Tx,
    { actor, ask, companyId }: Asked,
    locked: LockedUnits,
    bookable: readonly Bookable[],
    now: Date,
  ): Promise<{ stay: StayRow; items: StayItemRow[] }> {
    const tax = quoteTotals(
      bookable.map((item) => item.priced),
      firstUse(bookable[0]?.window ?? { kind: 'days', days: [] }),
    );
    const whose = { id: newId(), companyId, bookedBy: actor.userId, party: ask.party, title: ask.title ?? null, locale: actor.locale };
    const times = { heldUntil: holdEnd(now), prolongedAt: null, createdAt: now, confirmedAt: null, endedAt: null, lateRefundedAt: null };
    const row = { ...whose, ...times, code: '', status: 'held' as const, total: tax.total, tax, termsVersion: TERMS_VERSION, version: 0 };
    const items = bookable.map((item) => itemRow(item, row.id));
    await this.take(tx, locked, items, row.heldUntil);
    return { stay: await this.insert(tx, row, items), items };
  }

  private async take(tx: Tx, locked: LockedUnits, items: readonly StayItemRow[], heldUntil: Date): Promise<void> {
    const asks = items.map(({ id, unitId, quantity, runs }) => ({
      holder: 'stay' as const,
      holderId: id,
      unitId,
      quantity,
      runs,
      heldUntil,
    }));
    await this.ledger.take(tx, locked, asks);
  }

  /** With a code of its own; one that is taken is thrown again. */
  private async insert(tx: Tx, row: StayRow, items: readonly StayItemRow[]): Promise<StayRow> {
    for (let attempt = 1; ; attempt++) {
      const stay = { ...row, code: newCode('EG') };
      try {
        await this.repository.insert(tx, [stay], items);
        await this.repository.insertMoves(tx, [
          { stayId: row.id, from: null, to: 'held', actor: row.bookedBy, reason: null, at: row.createdAt },
        ]);
        return stay;
      } catch (error) {
        if (!isDuplicateKey(error) || attempt >= CODE_ATTEMPTS) throw error;
      }
    }
  }

  /** Every item that is refused, as it stands now, beside the first of them. */
  private async explain(ask: PlaceStayAsk, first: Problem): Promise<Problem> {
    const { items, problem } = await this.judge.shared(ask.items, ask.party, this.ledger.isCrowded(ask.items.map((item) => item.unitId)));
    const refused = items.filter((item): item is Judged & { problem: Problem } => item.problem !== undefined);
    // Free again meanwhile: the refusal itself is all there is to tell.
    const head = refused[0]?.problem ?? problem ?? first;
    const index = (first.members as { itemIndex?: number }).itemIndex;
    const alone = problem === undefined && index !== undefined ? [{ index, ...first.members, code: first.code }] : [];
    const told = refused.map((item) => ({ index: item.index, ...item.problem.members, code: item.problem.code }));
    return withMembers(head, { items: refused.length > 0 ? told : alone });
  }
}

/** The name came with the session, which was read for this request. */
function companyOf({ actor, companyId }: Asked): { id: string; name: string } | undefined {
  const membership = actor.memberships.find((one) => one.companyId === companyId);
  return membership === undefined ? undefined : { id: membership.companyId, name: membership.companyName };
}
