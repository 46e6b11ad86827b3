/**
 * Judges items against the rules and against what is taken at this moment, without holding anything. Must stay true:
 * items are seated one after another, as the ledger would, so that two items of one request never share a seat.
 */
import { Injectable } from '@nestjs/common';
import { Alternatives, Availability, SlotsAskedTwice, SlotsTaken } from '../availability/index.js';
import type { Problem } from '../kernel/index.js';
import { Clock } from '../platform/clock/index.js';
import type { ItemAsk } from './item-ask.js';
import { isBookable, judgeItems, partyProblem, type Bookable, type Judged } from './judge-items.js';
import { LoadAsked } from './load-asked.js';

/** Looking for alternatives costs queries of its own, so only the first items that are taken get some. */
const MOST_WITH_ALTERNATIVES = 3;
/** How old an answer may be that is told to the next of a crowd. */
const MOMENT_MS = 250;

export type JudgedTogether = { readonly items: readonly Judged[]; readonly problem?: Problem; readonly asOf: Date };

@Injectable()
export class JudgeAsked {
  private readonly underWay = new Map<string, Promise<JudgedTogether>>();

  constructor(
    private readonly load: LoadAsked,
    private readonly availability: Availability,
    private readonly alternatives: Alternatives,
    private readonly clock: Clock,
  ) {}

  async run(asks: readonly ItemAsk[], party: number | undefined): Promise<JudgedTogether> {
    const asOf = this.clock.now();
    const items = await this.withTaken(judgeItems(asks, party, await this.load.run(asks), asOf));
    const problem = partyProblem(items, party);
    return { items, asOf, ...(problem === undefined ? {} : { problem }) };
  }

  /**
   * The same, where many may ask the same at once: those who come while an answer is being found get that one, and in a crowd
   * those of the next moment, too. When two hundred lose the same room, where else to go is looked up a few times and not two hundred.
   */
  shared(asks: readonly ItemAsk[], party: number | undefined, crowd: boolean): Promise<JudgedTogether> {
    const question = JSON.stringify([asks, party]);
    const known = this.underWay.get(question);
    if (known !== undefined) return known;
    const found = this.run(asks, party);
    this.underWay.set(question, found);
    const forget = () => void this.underWay.delete(question);
    void found.then(() => (crowd ? setTimeout(forget, MOMENT_MS).unref() : forget()), forget);
    return found;
  }

  private async withTaken(items: readonly Judged[]): Promise<Judged[]> {
    const bookable = items.filter(isBookable);
    const wanted = bookable.map(({ unitId, quantity, claims }) => ({ unitId, quantity, runs: claims.runs }));
    const occupancy = await this.availability.occupancy(wanted);
    // Asked before the first of them is seated: what each would find if it were alone.
    const alone = wanted.map((want) => occupancy.free(want.unitId, want.runs) >= want.quantity);
    const fits = occupancy.seat(wanted);
    const taken = bookable.filter((_, n) => !alone[n]);
    const problems = [
      ...bookable.filter((_, n) => alone[n] && !fits[n]).map(askedTwice),
      ...(await Promise.all(taken.map((item, n) => this.taken(item, n < MOST_WITH_ALTERNATIVES)))),
    ];
    return items.map((item) => ({ ...item, ...problems.find((one) => one.index === item.index) }));
  }

  private async taken({ index, unit, window, quantity, party }: Bookable, offer: boolean): Promise<{ index: number; problem: Problem }> {
    const alternatives = offer ? { alternatives: await this.alternatives.near({ card: unit, window, quantity, party }) } : {};
    return { index, problem: new SlotsTaken({ unitId: unit.id, itemIndex: index, ...alternatives }) };
  }
}

function askedTwice({ index, unit }: Bookable): { index: number; problem: Problem } {
  return { index, problem: new SlotsAskedTwice({ unitId: unit.id, itemIndex: index }) };
}
