/**
 * Tells the rest of the house what became of a stay. Must stay true: the message is written in the transaction of the
 * change; it carries what a letter needs except who reads it, so that nothing that hears it has to ask back.
 */
import { Injectable } from '@nestjs/common';
import type { Lang, Text, Yen } from '../kernel/index.js';
import { Config } from '../platform/config/index.js';
import type { Tx } from '../platform/database/index.js';
import { Outbox } from '../platform/outbox/index.js';
import { whenText } from './domain/when-text.js';
import { nameOf } from './stay-answer.js';
import { type CalendarEntry, stayCalendar } from './stay-calendar.js';
import { StayNames, type UnitNames } from './stay-names.js';
import type { StayItemRow, StayRow } from './stay.row.js';

export type StayTopic = 'held' | 'confirmed' | 'lapsed' | 'released' | 'cancelled' | 'late-refunded';

/** The payload of every stay.* message. */
export type StayFacts = {
  readonly stayId: string;
  readonly userId: string;
  readonly companyId: string | null;
  readonly locale: Lang;
  readonly code: string;
  readonly party: number;
  readonly total: Yen;
  readonly items: readonly {
    readonly siteName: Text;
    readonly unitName: Text;
    readonly when: Text;
    readonly quantity: number;
    readonly amount: Yen;
  }[];
  readonly path: string;
  readonly charge?: Yen;
  readonly refund?: Yen;
  readonly ics?: string;
};

/** What a cancellation or a late payment comes to. */
type Money = { readonly charge?: Yen; readonly refund?: Yen };

/** Moves that change what stands in people's calendars. */
const WITH_CALENDAR: readonly StayTopic[] = ['confirmed', 'cancelled'];

const MUNICIPALITY: Readonly<Record<UnitNames['municipality'], Text>> = {
  HAGI: { ja: '山口県萩市', en: 'Hagi, Yamaguchi' },
  SHIMONOSEKI: { ja: '山口県下関市', en: 'Shimonoseki, Yamaguchi' },
};

function entryOf(item: StayItemRow, names: UnitNames, lang: Lang): CalendarEntry {
  const times = item.quantity > 1 ? ` × ${item.quantity}` : '';
  const place = names.siteName[lang];
  const summary = lang === 'ja' ? `${names.unitName.ja}${times}（${place}）` : `${names.unitName.en}${times} (${place})`;
  const { window } = item;
  const when = window.kind === 'nights' ? { checkIn: window.checkIn, checkOut: window.checkOut } : { spans: item.spans };
  return { itemId: item.id, summary, location: `${place}, ${MUNICIPALITY[names.municipality][lang]}`, when };
}

/** The stay's calendar file in its own language. */
export function calendarOf(
  stay: StayRow,
  items: readonly StayItemRow[],
  names: ReadonlyMap<string, UnitNames>,
  config: Pick<Config, 'publicUrl' | 'mailFrom'>,
): string {
  const changedAt = stay.endedAt ?? stay.confirmedAt ?? stay.createdAt;
  const entries = items.map((item) => entryOf(item, nameOf(names, item.unitId), stay.locale));
  const organizer = /<([^<>]+)>/.exec(config.mailFrom)?.[1] ?? config.mailFrom;
  return stayCalendar({
    code: stay.code,
    status: stay.status,
    version: stay.version,
    changedAt,
    url: `${config.publicUrl}/stays/${stay.id}`,
    organizer,
    lang: stay.locale,
    entries,
  });
}

@Injectable()
export class TellStay {
  constructor(
    private readonly outbox: Outbox,
    private readonly names: StayNames,
    private readonly config: Config,
  ) {}

  /** `stay` and `items` as they are after the change; `names` where they are loaded already. */
  async run(
    tx: Tx,
    topic: StayTopic,
    stay: StayRow,
    items: readonly StayItemRow[],
    { names: known, ...money }: Money & { names?: ReadonlyMap<string, UnitNames> } = {},
  ): Promise<void> {
    const unitIds = items.map((item) => item.unitId);
    const names = known ?? (await this.names.of(unitIds, tx));
    await this.outbox.append(tx, `stay.${topic}`, this.factsOf(topic, stay, items, names, money));
  }

  /** The same of many stays, which met the same fate. */
  async all(tx: Tx, topic: StayTopic, told: readonly { readonly stay: StayRow; readonly items: readonly StayItemRow[] }[]): Promise<void> {
    if (told.length === 0) return;
    const unitIds = new Set(told.flatMap(({ items }) => items.map((item) => item.unitId)));
    const names = await this.names.of([...unitIds], tx);
    const facts = told.map(({ stay, items }) => ({ topic: `stay.${topic}`, payload: this.factsOf(topic, stay, items, names, {}) }));
    await this.outbox.appendAll(tx, facts);
  }

  private factsOf(
    topic: StayTopic,
    stay: StayRow,
    items: readonly StayItemRow[],
    names: ReadonlyMap<string, UnitNames>,
    money: Money,
  ): StayFacts {
    return {
      stayId: stay.id,
      userId: stay.bookedBy,
      companyId: stay.companyId,
      locale: stay.locale,
      code: stay.code,
      party: stay.party,
      total: stay.total,
      items: items.map((item) => ({
        siteName: nameOf(names, item.unitId).siteName,
        unitName: nameOf(names, item.unitId).unitName,
        when: whenText(item.window),
        quantity: item.quantity,
        amount: item.amount,
      })),
      path: `/stays/${stay.id}`,
      ...money,
      ...(WITH_CALENDAR.includes(topic) ? { ics: calendarOf(stay, items, names, this.config) } : {}),
    };
  }
}
