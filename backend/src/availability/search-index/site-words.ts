/**
 * A site as search shows it, ready as bytes of JSON: its card, and what is said of each unit whatever the window is. Made
 * for one day, because a card says how old a measurement is. Must stay true: the same JSON as SearchResultSchema says.
 */
import type { CalendarDate } from '../../kernel/index.js';
import { saleOf, type SiteCards } from '../../places/index.js';
import type { SiteEntry } from './site-entries.js';

export class SiteWords {
  readonly card: Buffer;
  /** Open JSON objects by the unit's id, to be continued. */
  private readonly units: ReadonlyMap<string, Buffer>;
  readonly bytes: number;

  constructor(
    { site, units, plans }: SiteEntry,
    cards: SiteCards,
    readonly day: CalendarDate,
  ) {
    this.card = Buffer.from(JSON.stringify(cards.card(site, units, plans, day)));
    this.units = new Map(
      units.map((unit) => {
        const { id, name, kind, capacity, mode } = unit;
        const said = { unitId: id, name, kind, capacity, mode, sale: saleOf(unit, unit.grain === 'night') };
        return [id, Buffer.from(JSON.stringify(said).slice(0, -1))];
      }),
    );
    this.bytes = [...this.units.values()].reduce((sum, unit) => sum + unit.byteLength + 200, this.card.byteLength + 200);
  }

  unitStart(unitId: string): Buffer {
    const known = this.units.get(unitId);
    if (known === undefined) throw new RangeError(`the unit ${unitId} is not of this site`);
    return known;
  }
}
