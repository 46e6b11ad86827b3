/**
 * Rules that many units share, judged once for all of them. Must stay true: the same verdict as judgeWindow for every unit
 * of the class, but for the term of the licence, which each site has for itself.
 */
import { type CalendarDate, DayMemory, fromDayNumber, type Window } from '../../kernel/index.js';
import { closedReason, LONGEST_STAY, type UnitRules } from '../../places/index.js';
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
  /** Until how many minutes after midnight people may arrive on the first evening. */
  private readonly arrivalMin: number;

  constructor(
    readonly rules: UnitRules,
    /** The days on which the site is closed; shared by all that close on the same days. */
    private readonly shut: DayMemory,
  ) {
    const { bufferMin, departure, arrival } = rules;
    this.emptyNights = emptyNightsAfter(bufferMin, { departureBy: departure?.by, arrivalFrom: arrival?.from });
    this.arrivalMin = minutesOf(arrival?.to ?? '24:00');
    this.facts = remembered(windowFacts(rules));
    this.overnight = rules.grain === 'night' && !this.facts.neverOvernight;
  }

  /** Judges nights [first, first + nights), all as numbers: it is asked for every class in every search. */
  askNights(first: number, nights: number, today: number, nowMs: number): void {
    const { rules } = this;
    this.allowed = false;
    if (!this.overnight || nights < 1 || nights > LONGEST_STAY) return;
    if (first < today || first + nights - 1 > today + rules.horizonDays) return;
    if (nowMs + rules.leadMin * MINUTE_MS > first * DAY_MS - TOKYO_MS + this.arrivalMin * MINUTE_MS) return;
    for (let day = first; day < first + nights; day++) if (this.shut.is(day)) return;
    this.allowed = true;
  }

  /** Judges a window by time. */
  askTime(window: Window, now: Date): void {
    const judged = judgeWindow(window, this.facts, now);
    this.allowed = !('refusal' in judged) && this.rules.grain !== 'month';
    this.runs = 'refusal' in judged ? [] : runsOf(this.rules, judged.claimed, now);
  }
}

export class RuleClasses {
  readonly list: RuleClass[] = [];
  private readonly numbers = new Map<UnitRules, number>();
  private readonly shut = new Map<string, DayMemory>();

  number(rules: UnitRules): number {
    const known = this.numbers.get(rules) ?? this.list.push(new RuleClass(rules, this.shutDays(rules))) - 1;
    this.numbers.set(rules, known);
    return known;
  }

  /** Works the closing days of the most usual lists out beforehand, so that no visitor waits for it. */
  prepare(first: number, days: number): void {
    for (const shut of [...this.shut.values()].slice(0, MOST_PREPARED)) for (let day = first; day < first + days; day++) shut.is(day);
  }

  private shutDays(rules: UnitRules): DayMemory {
    const key = JSON.stringify(rules.closingRules);
    const known = this.shut.get(key) ?? new DayMemory((day) => closedReason(rules, fromDayNumber(day)) !== undefined);
    this.shut.set(key, known);
    return known;
  }
}

/** Lists of closing rules worked out when the index is made: a few milliseconds each. */
const MOST_PREPARED = 64;

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Midnight in Tokyo lies so much before midnight in UTC. */
const TOKYO_MS = 9 * 3_600_000;
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

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
