/**
 * The answer of search as bytes. Must stay true: the same JSON as SearchAnswerSchema says; what never changes between two
 * questions is written once and copied.
 */
import { nightCount } from '../../kernel/index.js';
import type { SiteWords } from '../search-index/site-words.js';
import { wireWindow } from '../wire-windows.js';
import type { Found, FoundSite, SearchAsk } from './find-free.js';

export type Answered = Found & { readonly asOf: Date };

export function writeAnswer(ask: SearchAsk, answered: Answered, words: ReadonlyMap<string, SiteWords>): Buffer {
  const { total, found, together, asOf } = answered;
  const pieces = [Buffer.from(`{"total":${total},"asOf":"${asOf.toISOString()}","page":${ask.page},"size":${ask.size}`)];
  if (together !== undefined) {
    const km = Math.round(together.distanceKm * 10) / 10;
    pieces.push(Buffer.from(`,"together":{"distanceKm":${km},"price":${together.price},"results":[`));
    writeSites(pieces, together.found, words, ask, false);
    pieces.push(Buffer.from(']}'));
  }
  pieces.push(RESULTS);
  writeSites(pieces, found, words, ask, true);
  pieces.push(END);
  return Buffer.concat(pieces);
}

function writeSites(
  pieces: Buffer[],
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
    pieces.push(first ? SITE : NEXT_SITE, site.card, Buffer.from(rest(one, site, ask, wholeParty)));
    first = false;
  }
}

const RESULTS = Buffer.from(',"results":[');
const SITE = Buffer.from('{"site":');
const NEXT_SITE = Buffer.from(',{"site":');
const END = Buffer.from(']}');

function rest({ units, price, free, state, window }: FoundSite, site: SiteWords, ask: SearchAsk, wholeParty: boolean): string {
  let text = ',"units":[';
  units.forEach((unit, i) => {
    text += `${i === 0 ? '' : ','}${site.unitStart(unit.unitId)},"quantity":${unit.quantity},"party":${unit.party},"price":${unit.price}}`;
  });
  const asked = window ?? ask.windows[0];
  const nights = asked?.kind === 'nights' ? nightCount(asked) : 0;
  text += `],"price":${price}`;
  if (nights > 0 && price !== null) text += `,"perNight":${Math.round(price / nights)}`;
  if (window !== undefined) text += `,"window":${JSON.stringify(wireWindow(window))}`;
  return `${text},"wholeParty":${wholeParty},"free":${free},"state":"${state}"}`;
}
