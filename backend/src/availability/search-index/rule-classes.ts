/**
 * Rules that many units share, judged once for all of them. Must stay true: the same verdict as judgeWindow for every unit
 * of the class, but for the term of the licence, which each site has for itself.
 */
import { type CalendarDate, fromDayNumber, nightSlot, tokyoDate, tokyoInstant, type Window } from '../../kernel/index.js';
import { LONGEST_STAY, type UnitRules } from '../../places/index.js';
import { judgeWindow, type WindowFacts } from '../domain/judge-window.js';
import { emptyNightsAfter, type SlotRun } from '../domain/runs.js';
import { runsOf, windowFacts } from '../window-claims.js';

export class RuleClass {
  /** Nights that stay empty after a stay. */
  readonly emptyNights: number;
  /** Whether the window last asked about can be had, and what it takes. */
  allowed = false;
  runs: readonly SlotRun[] = [];
  /** The rules as the judge asks for them, each day's hours and closing worked out once. */
  readonly facts: WindowFacts;
  private readonly overnight: boolean;
  private shut = new Uint8Array(0);
  private shutFrom = 0;

  constructor(readonly rules: UnitRules) {
    const { bufferMin, departure, arrival } = rules;
    this.emptyNights = emptyNightsAfter(bufferMin, { departureBy: departure?.by, arrivalFrom: arrival?.from });
    this.facts = remembered(windowFacts(rules));
    this.overnight = rules.grain === 'night' && !this.facts.neverOvernight;
  }

  /** Judges nights [first, first + nights). */
  askNights(first: number, nights: number, now: Date): void {
    const { rules } = this;
    this.allowed = false;
    if (!this.overnight || nights < 1 || nights > LONGEST_STAY) return;
    const today = nightSlot(tokyoDate(now));
    if (first < today || first + nights - 1 > today + rules.horizonDays) return;
    const latest = tokyoInstant(fromDayNumber(first), rules.arrival?.to ?? '24:00').getTime();
    if (now.getTime() + rules.leadMin * 60_000 > latest) return;
    for (let day = first; day < first + nights; day++) if (this.isShut(day)) return;
    this.allowed = true;
  }

  /** Judges a window by time. */
  askTime(window: Window, now: Date): void {
    const judged = judgeWindow(window, this.facts, now);
    this.allowed = !('refusal' in judged) && this.rules.grain !== 'month';
    this.runs = 'refusal' in judged ? [] : runsOf(this.rules, judged.claimed, now);
  }

  /** The closing rules by day, worked out once. */
  private isShut(day: number): boolean {
    if (this.shut.length === 0) this.shutFrom = day;
    const at = day - this.shutFrom;
    if (at < 0 || at > 4_000) return this.askShut(day);
    if (at >= this.shut.length) {
      const wider = new Uint8Array(at + 400);
      wider.set(this.shut);
      this.shut = wider;
    }
    if (this.shut[at] === 0) this.shut[at] = this.askShut(day) ? 2 : 1;
    return this.shut[at] === 2;
  }

  private askShut(day: number): boolean {
    return this.facts.closedOn(fromDayNumber(day)) !== undefined;
  }
}

export class RuleClasses {
  readonly list: RuleClass[] = [];
  private readonly numbers = new Map<UnitRules, number>();

  number(rules: UnitRules): number {
    const known = this.numbers.get(rules) ?? this.list.push(new RuleClass(rules)) - 1;
    this.numbers.set(rules, known);
    return known;
  }

  askNights(first: number, nights: number, now: Date): void {
    for (const one of this.list) one.askNights(first, nights, now);
  }
}

/** Days remembered of one class: more than a year ahead is rarely looked at. */
const MOST_REMEMBERED = 1_200;

function remembered(facts: WindowFacts): WindowFacts {
  return { ...facts, hoursOn: onceADay((date) => facts.hoursOn(date)), closedOn: onceADay((date) => facts.closedOn(date)) };
}

function onceADay<T>(ask: (date: CalendarDate) => T): (date: CalendarDate) => T {
  const known = new Map<CalendarDate, T>();
  return (date) => {
    if (known.has(date)) return known.get(date) as T;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const answer = ask(date);
    known.set(date, answer);
    return answer;
  };
}
