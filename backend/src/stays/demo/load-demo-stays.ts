/**
 * Puts the demo's stays into the database: rows, claims through the ledger, payments through their own door. Must stay
 * true: one transaction, all or nothing; a database that has stays is left alone.
 */
import { Injectable } from '@nestjs/common';
import { DEMO_COMPANIES, DEMO_PEOPLE, demoId } from '../../accounts/index.js';
import { Availability, Ledger } from '../../availability/index.js';
import { addMonths, halfHourSlot, nightSlot, tokyoDate, tokyoInstant, type CalendarDate } from '../../kernel/index.js';
import { loadDemoPayments, type DemoPayment } from '../../payments/index.js';
import { Places, type UnitCard } from '../../places/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { Pricing } from '../../pricing/index.js';
import { StaysRepository } from '../stays.repository.js';
import { planDemoStays, type DemoBooker, type DemoStay } from './plan-demo-stays.js';

/** How often each company comes, the first the most. */
const WEIGHTS = [26, 20, 14, 10, 9, 7, 5, 4];
const RESIDENT = 'resident@hagi.example.jp';
const BATCH = 500;

function bookers(): DemoBooker[] {
  const companies = DEMO_COMPANIES.map((company, n) => ({
    companyId: company.id,
    userId: company.bookerId,
    locale: 'ja' as const,
    weight: WEIGHTS[n] ?? 1,
  }));
  const resident = DEMO_PEOPLE.find((person) => person.email === RESIDENT);
  return [...companies, ...(resident === undefined ? [] : [{ companyId: null, userId: resident.id, locale: 'ja' as const, weight: 2 }])];
}

/** Everything that a stay of the demo may touch. */
function wholeTime(card: UnitCard, today: CalendarDate): { unitId: string; runs: { from: number; to: number }[] } {
  const slotOf = (date: CalendarDate) => (card.grain === 'night' ? nightSlot(date) : halfHourSlot(tokyoInstant(date, '00:00')));
  return { unitId: card.id, runs: [{ from: slotOf(addMonths(today, -11)), to: slotOf(addMonths(today, 6)) }] };
}

function paymentOf({ stay, refund, kept }: DemoStay): DemoPayment[] {
  if (stay.confirmedAt === null) return [];
  const id = demoId(`payment of ${stay.id}`);
  const cancelled =
    stay.status === 'cancelled' && stay.endedAt !== null
      ? { cancelled: { refundId: demoId(`refund of ${stay.id}`), refund, kept, at: stay.endedAt } }
      : {};
  return [
    {
      id,
      stayId: stay.id,
      amount: stay.total,
      openedAt: new Date(stay.createdAt.getTime() + 60_000),
      paidAt: stay.confirmedAt,
      ...cancelled,
    },
  ];
}

function movesOf({ stay }: DemoStay): Parameters<StaysRepository['insertMoves']>[1] {
  const held = { stayId: stay.id, from: null, to: 'held' as const, actor: stay.bookedBy, reason: null, at: stay.createdAt };
  const confirmed =
    stay.confirmedAt === null
      ? []
      : [{ stayId: stay.id, from: 'held' as const, to: 'confirmed' as const, actor: 'payment', reason: null, at: stay.confirmedAt }];
  const from = stay.confirmedAt === null ? ('held' as const) : ('confirmed' as const);
  const ended =
    stay.endedAt === null
      ? []
      : [
          {
            stayId: stay.id,
            from,
            to: stay.status,
            actor: stay.status === 'lapsed' ? 'clock' : stay.bookedBy,
            reason: null,
            at: stay.endedAt,
          },
        ];
  return [held, ...confirmed, ...ended];
}

@Injectable()
export class LoadDemoStays {
  constructor(
    private readonly database: Database,
    private readonly places: Places,
    private readonly pricing: Pricing,
    private readonly availability: Availability,
    private readonly ledger: Ledger,
    private readonly repository: StaysRepository,
  ) {}

  /** @returns how many stays and items were loaded; none where there were some. */
  async run(now: Date): Promise<{ stays: number; items: number }> {
    const [known] = await this.database.read<{ n: number }>('SELECT COUNT(*) AS n FROM stays');
    if (Number(known?.n) > 0) return { stays: 0, items: 0 };
    const planned = await this.plan(now);
    await this.database.tx((tx) => this.write(tx, planned));
    return { stays: planned.length, items: planned.reduce((sum, { items }) => sum + items.length, 0) };
  }

  private async plan(now: Date): Promise<DemoStay[]> {
    const sites = await this.places.sites();
    const cards = (await this.places.unitsOfSites(sites.map((site) => site.id))).filter((card) => card.grain !== 'month');
    const plans = await this.pricing.plansOf(cards.map((card) => card.id));
    const occupancy = await this.availability.occupancy(cards.map((card) => wholeTime(card, tokyoDate(now))));
    return planDemoStays({ cards, plans, bookers: bookers(), occupancy, now, idOf: demoId });
  }

  private async write(tx: Tx, planned: readonly DemoStay[]): Promise<void> {
    const active = planned.filter(({ stay }) => stay.status === 'confirmed').flatMap(({ items }) => items);
    const locked = await this.ledger.lockUnits(tx, [...new Set(active.map((item) => item.unitId))]);
    for (let from = 0; from < planned.length; from += BATCH / 5) {
      const some = planned.slice(from, from + BATCH / 5);
      await this.repository.insert(
        tx,
        some.map(({ stay }) => stay),
        some.flatMap(({ items }) => items),
      );
    }
    await this.repository.insertMoves(tx, planned.flatMap(movesOf));
    await this.ledger.take(
      tx,
      locked,
      active.map((item) => ({ holder: 'stay', holderId: item.id, unitId: item.unitId, quantity: item.quantity, runs: item.runs })),
    );
    await loadDemoPayments(tx, planned.flatMap(paymentOf));
  }
}
