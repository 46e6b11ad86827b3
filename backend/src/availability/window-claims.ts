/**
 * A window of a real unit: whether it can be had, and which slots it claims. Must stay true: one judge for bookings,
 * quotes, calendars and search, so that they never disagree about the rules.
 */
import type { Window } from '../kernel/index.js';
import { closedReason, hoursOn, overnightIn, refuseNights, type UnitCard, type UnitRules } from '../places/index.js';
import { judgeWindow, type WindowFacts } from './domain/judge-window.js';
import { type Claimed, runsOfClaim, type SlotRun } from './domain/runs.js';
import { problemOf } from './window-refusals.js';

/** What a window takes: its nights or stretches of days, and the slots of them with the time for cleaning. */
export type WindowClaims = { readonly claimed: Claimed; readonly runs: SlotRun[] };

export function windowFacts(card: UnitRules): WindowFacts {
  return {
    grain: card.grain,
    leadMin: card.leadMin,
    horizonDays: card.horizonDays,
    arrivalTo: card.arrival?.to,
    neverOvernight: overnightIn({ grain: 'night', licence: card.licence }) === 'never',
    hoursOn: (date) => hoursOn(card, date),
    closedOn: (date) => closedReason(card, date),
    refuseNights: (range) => refuseNights(card, range),
  };
}

/** The slots of a claim of this unit, with what its cleaning adds. */
export function runsOf(card: Pick<UnitRules, 'bufferMin' | 'departure' | 'arrival'>, claimed: Claimed, now: Date): SlotRun[] {
  const { bufferMin, departure, arrival } = card;
  return runsOfClaim(claimed, { bufferMin, departureBy: departure?.by, arrivalFrom: arrival?.from }, now);
}

/**
 * The claims of a window that the rules allow. `priced` is what the chosen tariff claims, where that is more than was
 * asked (a desk let by the day). @throws the problem of the first rule that refuses. Whether it is sold is not asked.
 */
export function windowClaims(card: UnitCard, window: Window, now: Date, priced?: Claimed): WindowClaims {
  const judged = judgeWindow(window, windowFacts(card), now);
  if ('refusal' in judged) throw problemOf(judged.refusal, card);
  const claimed = priced ?? judged.claimed;
  return { claimed, runs: runsOf(card, claimed, now) };
}

/** The same without an exception: undefined where a rule refuses. */
export function claimsIfAllowed(card: UnitRules, window: Window, now: Date): WindowClaims | undefined {
  const judged = judgeWindow(window, windowFacts(card), now);
  return 'refusal' in judged ? undefined : { claimed: judged.claimed, runs: runsOf(card, judged.claimed, now) };
}
