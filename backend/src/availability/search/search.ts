/**
 * Search over all sites, from the index. Must stay true: bad dates are refused by their rule, never answered with an empty
 * list; while the index is being built, that is what is said.
 */
import { Injectable } from '@nestjs/common';
import { daysBetween, HALF_HOUR_MS, nightCount, type Problem, tokyoDate, type Window } from '../../kernel/index.js';
import { LONGEST_STAY, LicenceTooLong } from '../../places/index.js';
import { Clock } from '../../platform/clock/index.js';
import { RangeTooWide, SearchIncomplete, SearchNoWindow, WindowEmpty, WindowOffGrid, WindowPast } from '../availability.problems.js';
import { SearchIndex } from '../search-index/search-index.js';
import { SiteEntries } from '../search-index/site-entries.js';
import { AnswerBuffers } from './answer-buffers.js';
import { writeAnswer, type Written } from './search-answer.js';
import { askOf, missingDates, MOST_DAYS, type SearchQuery, windowOf } from './search.dto.js';

@Injectable()
export class Search {
  private readonly buffers = new AnswerBuffers();

  constructor(
    private readonly index: SearchIndex,
    private readonly entries: SiteEntries,
    private readonly clock: Clock,
  ) {}

  /** The memory of an answer may be used again. */
  sent({ memory }: Written): void {
    this.buffers.give(memory);
  }

  /** The answer as JSON bytes, of the shape SearchAnswerSchema; to be given to `sent` when they have left. */
  async run(query: SearchQuery): Promise<Written> {
    const missing = missingDates(query);
    if (missing.length > 0) throw new SearchIncomplete({ missing });
    const now = this.clock.now();
    const window = windowOf(query);
    const refusal = window === undefined ? stretchRefusal(query, now) : refusalOf(window, now);
    if (refusal) throw refusal;
    const ask = askOf(query, tokyoDate(now));
    if (ask === undefined) throw new SearchNoWindow({ nights: query.nights ?? 1 });
    const answer = this.index.find(ask, now);
    const ids = [...answer.found, ...(answer.together?.found ?? [])].map((one) => one.siteId);
    const known = this.entries.words(ids);
    return writeAnswer(ask, { ...answer, asOf: now }, known instanceof Promise ? await known : known, this.buffers);
  }
}

function stretchRefusal({ from, to }: SearchQuery, now: Date): Problem | undefined {
  if (from === undefined || to === undefined) return undefined;
  const today = tokyoDate(now);
  if (to < today) return new WindowPast({ today });
  return daysBetween(from, to) < 0 || daysBetween(from, to) > MOST_DAYS ? new RangeTooWide({ days: MOST_DAYS }) : undefined;
}

/** What no unit anywhere could have. */
function refusalOf(window: Window, now: Date): Problem | undefined {
  const today = tokyoDate(now);
  if (window.kind === 'nights') {
    if (nightCount(window) === 0) return new WindowEmpty();
    if (window.checkIn < today) return new WindowPast({ today });
    return nightCount(window) > LONGEST_STAY ? new LicenceTooLong({ longest: LONGEST_STAY }) : undefined;
  }
  if (window.kind !== 'range') return undefined;
  if (window.start >= window.end) return new WindowEmpty();
  if ([window.start, window.end].some((at) => at.getTime() % HALF_HOUR_MS !== 0)) return new WindowOffGrid();
  return window.start < now ? new WindowPast({ today }) : undefined;
}
