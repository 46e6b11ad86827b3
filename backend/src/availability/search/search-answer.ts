/**
 * The answer of search as bytes. Must stay true: the same JSON as SearchAnswerSchema says; what never changes between two
 * questions is encoded once and copied.
 */
import { nightCount } from '../../kernel/index.js';
import type { SiteWords } from '../search-index/site-words.js';
import { wireWindow } from '../wire-windows.js';
import type { AnswerBuffers } from './answer-buffers.js';
import type { Found, FoundSite, SearchAsk } from './find-free.js';

export type Answered = Found & { readonly asOf: Date };
/** `bytes` lie at the front of `memory`, which goes back where it came from when they have been sent. */
export type Written = { readonly bytes: Buffer; readonly memory: Buffer };

/** More than what stands around the words of a site, its units and its window. */
const AROUND_A_UNIT = 120;
const AROUND_A_SITE = 400;
const AROUND_ALL = 1_000;

export function writeAnswer(ask: SearchAsk, answered: Answered, words: ReadonlyMap<string, SiteWords>, buffers: AnswerBuffers): Written {
  const { total, found, together, asOf } = answered;
  const sites = together === undefined ? found : [...found, ...together.found];
  const memory = buffers.take(sites.reduce((sum, site) => sum + roomFor(site, words), AROUND_ALL));
  const out = new Writer(memory);
  out.ascii(`{"total":${total},"asOf":"${asOf.toISOString()}","page":${ask.page},"size":${ask.size}`);
  if (together !== undefined) {
    const km = Math.round(together.distanceKm * 10) / 10;
    out.ascii(`,"together":{"distanceKm":${km},"price":${together.price},"results":[`);
    writeSites(out, together.found, words, ask, false);
    out.ascii(']}');
  }
  out.ascii(',"results":[');
  writeSites(out, found, words, ask, true);
  out.ascii(']}');
  return { bytes: memory.subarray(0, out.length), memory };
}

function roomFor({ siteId, units }: FoundSite, words: ReadonlyMap<string, SiteWords>): number {
  return (words.get(siteId)?.bytes ?? 0) + AROUND_A_SITE + units.length * AROUND_A_UNIT;
}

class Writer {
  length = 0;

  constructor(private readonly memory: Buffer) {}

  ascii(text: string): void {
    this.length += this.memory.write(text, this.length, 'latin1');
  }

  copy(bytes: Buffer): void {
    this.length += bytes.copy(this.memory, this.length);
  }
}

function writeSites(
  out: Writer,
  sites: readonly FoundSite[],
  words: ReadonlyMap<string, SiteWords>,
  ask: SearchAsk,
  wholeParty: boolean,
): void {
  let first = true;
  for (const one of sites) {
    // A site that was taken out of the tables since the index was made is not shown.
    const site = words.get(one.siteId);
    if (site === undefined) continue;
    out.ascii(first ? '{"site":' : ',{"site":');
    out.copy(site.card);
    writeFound(out, one, site, ask, wholeParty);
    first = false;
  }
}

function writeFound(out: Writer, found: FoundSite, site: SiteWords, ask: SearchAsk, wholeParty: boolean): void {
  const { units, price, free, state, window } = found;
  out.ascii(',"units":[');
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] as FoundSite['units'][number];
    if (i > 0) out.ascii(',');
    out.copy(site.unitStart(unit.unitId));
    out.ascii(`,"quantity":${unit.quantity},"party":${unit.party},"price":${unit.price}}`);
  }
  const asked = window ?? ask.windows[0];
  const nights = asked?.kind === 'nights' ? nightCount(asked) : 0;
  const perNight = nights > 0 && price !== null ? `,"perNight":${Math.round(price / nights)}` : '';
  const which = window === undefined ? '' : `,"window":${JSON.stringify(wireWindow(window))}`;
  out.ascii(`],"price":${price}${perNight}${which},"wholeParty":${wholeParty},"free":${free},"state":"${state}"}`);
}
