/**
 * What each item asked for costs, and why it cannot be had. Must stay true: quotes and bookings are judged here and
 * nowhere else, so that what a quote promises is what a booking gets; pure over loaded data, and knows nothing of who
 * has what; every item gets the first rule that refuses it: unknown, when, price, sale, people.
 */
import { firstUse, tokyoDate, type CalendarDate, type Problem, type Window } from '../kernel/index.js';
import { windowClaims, type WindowClaims } from '../availability/index.js';
import { saleProblem, SaleByInquiry, UnitUnknown, type RatePlanFacts, type UnitCard } from '../places/index.js';
import { MinNights, NoTariff, priceUnit, scaleOf, type Priced, type ScaleSnapshot, type Unpriced } from '../pricing/index.js';
import { itemTooSmall, placesOf, roomForParty } from './domain/party.js';
import { type ItemAsk, windowOf } from './item-ask.js';
import { shareParty } from './share-party.js';
import { PartyTooLarge, QuantityTooLarge } from './stays.problems.js';

export type Loaded = { readonly cards: ReadonlyMap<string, UnitCard>; readonly plans: ReadonlyMap<string, readonly RatePlanFacts[]> };

/** One item, judged. Without a problem everything that a booking needs is there. */
export type Judged = {
  readonly index: number;
  readonly unitId: string;
  readonly window: Window;
  readonly quantity: number;
  readonly party: number;
  readonly unit?: UnitCard;
  readonly priced?: Priced;
  readonly claims?: WindowClaims;
  readonly scale?: ScaleSnapshot;
  readonly problem?: Problem;
};

/** An item that every rule lets pass. */
export type Bookable = Judged & Required<Pick<Judged, 'unit' | 'priced' | 'claims' | 'scale'>>;

export function isBookable(item: Judged): item is Bookable {
  return item.problem === undefined;
}

/** The same refusal with more members, such as the place of its item in the request. */
export function withMembers(problem: Problem, more: object): Problem {
  const Same = problem.constructor as new (members: object) => Problem;
  return new Same({ ...problem.members, ...more });
}

function unpricedProblem(reason: Unpriced, unitId: string, on: CalendarDate): Problem {
  if (reason.reason === 'min-nights') return new MinNights({ unitId, minNights: reason.minNights ?? 1, date: reason.date ?? on });
  return new NoTariff({ unitId, ...(reason.date === undefined ? {} : { date: reason.date }) });
}

type Priceable = Omit<Judged, 'unit'> & { readonly unit: UnitCard };

/** The window's price, and the first rule of time or price against it. */
function priceOf(item: Priceable, plans: readonly RatePlanFacts[], now: Date): Pick<Judged, 'priced' | 'claims' | 'problem'> {
  const { unit, window } = item;
  const result = attempt(() => windowClaims(unit, window, now));
  if (result.problem !== undefined) return result;
  const priced = priceUnit(unit, plans, item);
  if (priced.kind === 'inquiry') return { problem: new SaleByInquiry({ unitId: unit.id }) };
  if (priced.kind === 'unpriced') return { problem: unpricedProblem(priced, unit.id, firstUse(window)) };
  return { priced, claims: windowClaims(unit, window, now, priced.claimWindow) };
}

/** A rule's refusal as a value; anything else is a fault and goes on its way. */
function attempt(work: () => unknown): { problem?: Problem } {
  try {
    work();
    return {};
  } catch (error) {
    if (isProblem(error)) return { problem: error };
    throw error;
  }
}

function isProblem(error: unknown): error is Problem {
  return error instanceof Error && error.name === 'Problem';
}

function peopleProblem(item: Priceable, said: number | undefined): Problem | undefined {
  const { unit, quantity } = item;
  if (quantity > unit.quantity) return new QuantityTooLarge({ unitId: unit.id, quantity, most: unit.quantity });
  const places = { window: item.window, lodging: false, capacity: unit.capacity, quantity };
  if (said === undefined || !itemTooSmall({ ...places, party: said })) return undefined;
  return new PartyTooLarge({ unitId: unit.id, party: said, room: placesOf(places) });
}

type Asked = { readonly ask: ItemAsk; readonly index: number; readonly people: number; readonly party: number | undefined };

function judge({ ask, index, people, party }: Asked, loaded: Loaded, now: Date): Judged {
  const [window, quantity, unit] = [windowOf(ask), ask.quantity ?? 1, loaded.cards.get(ask.unitId)];
  const base = { index, unitId: ask.unitId, window, quantity };
  if (unit === undefined)
    return { ...base, party: ask.party ?? party ?? 1, problem: new UnitUnknown({ unitId: ask.unitId, itemIndex: index }) };
  const item = { ...base, party: people, unit };
  const { priced, claims, problem: refused } = priceOf(item, loaded.plans.get(unit.id) ?? [], now);
  const problem = refused ?? saleProblem(unit, window.kind === 'nights') ?? peopleProblem(item, ask.party);
  const scale = scaleOf(unit, Math.max(party ?? 0, people), tokyoDate(now));
  return {
    ...item,
    scale,
    ...(priced && claims ? { priced, claims } : {}),
    ...(problem ? { problem: withMembers(problem, { itemIndex: index }) } : {}),
  };
}

/** Every item by itself, in the order asked. `party` is the whole party, where one was said. */
export function judgeItems(asks: readonly ItemAsk[], party: number | undefined, loaded: Loaded, now: Date): Judged[] {
  const shares = shareParty(asks, party, loaded.cards, now);
  return asks.map((ask, index) => judge({ ask, index, people: shares[index] ?? 1, party }, loaded, now));
}

/** Whether the items together take the whole party; unknown units take nobody. */
export function partyProblem(items: readonly Judged[], party: number | undefined): Problem | undefined {
  if (party === undefined) return undefined;
  const places = items.flatMap(({ unit, window, quantity }) =>
    unit === undefined ? [] : [{ window, lodging: window.kind === 'nights', capacity: unit.capacity, quantity }],
  );
  const room = roomForParty(places);
  return room < party ? new PartyTooLarge({ party, room }) : undefined;
}
