/**
 * On to the payment page. Must stay true: the intent to pay and the longer hold are committed together before Stripe
 * hears of them, so a hold never ends while its payment page is open; a second call leads to the same page; a stay whose
 * money is here gets no second page, even before it is confirmed.
 */
import { Injectable } from '@nestjs/common';
import { Ledger } from '../availability/index.js';
import { AlreadyPaid, Payments, PaymentsRefused } from '../payments/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Config } from '../platform/config/index.js';
import { Database, type Tx } from '../platform/database/index.js';
import { mine } from './access.js';
import { ConfirmStay } from './confirm-stay.js';
import { checkoutEnd, endWithCheckout, holdLasts } from './domain/hold.js';
import { whenText } from './domain/when-text.js';
import { holdRefusal } from './hold-over.js';
import { LockStay, type LockedStay } from './lock-stay.js';
import { nameOf } from './stay-answer.js';
import { StayNames } from './stay-names.js';
import { PaidAlready } from './stays.problems.js';
import { StaysRepository } from './stays.repository.js';

/** Stripe shows the description in one line; more items than this are summed up. */
const NAMED_ITEMS = 3;

@Injectable()
export class StartCheckout {
  constructor(
    private readonly database: Database,
    private readonly lock: LockStay,
    private readonly repository: StaysRepository,
    private readonly ledger: Ledger,
    private readonly payments: Payments,
    private readonly confirm: ConfirmStay,
    private readonly names: StayNames,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** @throws StayUnknown, NotAllowed, StayNotHeld, HoldOver, PaidAlready, and payments' own */
  async run(actor: Actor, stayId: string): Promise<{ url: string }> {
    const paymentId = await this.intent(actor, stayId);
    try {
      return await this.payments.openCheckout(paymentId);
    } catch (error) {
      if (!(error instanceof PaymentsRefused)) throw error;
      // An intent that Stripe never heard of, because it was away, ends too soon for Stripe by now. It is closed; a fresh one may pass.
      return this.payments.openCheckout(await this.intent(actor, stayId));
    }
  }

  private async intent(actor: Actor, stayId: string): Promise<string> {
    try {
      return await this.database.tx(async (tx) => {
        const found = await this.lock.run(tx, stayId);
        mine(actor, found?.stay);
        return found === undefined ? '' : await this.intend(tx, actor, found);
      });
    } catch (error) {
      if (!(error instanceof AlreadyPaid)) throw error;
      await this.confirm.run(stayId);
      throw new PaidAlready({}, { cause: error });
    }
  }

  private async intend(tx: Tx, actor: Actor, found: LockedStay): Promise<string> {
    const { stay, locked, itemIds } = found;
    const now = this.clock.now();
    if (!holdLasts(stay, now)) throw holdRefusal(found);
    const page = `${this.config.publicUrl}/stays/${stay.id}`;
    const { paymentId, expiresAt } = await this.payments.intendCheckout(tx, {
      stayId: stay.id,
      amount: stay.total,
      title: stay.locale === 'ja' ? `ご予約 ${stay.code}` : `Stay ${stay.code}`,
      description: await this.describe(tx, found),
      email: actor.email,
      locale: stay.locale,
      successUrl: `${page}?checkout=done`,
      cancelUrl: `${page}?checkout=back`,
      expiresAt: checkoutEnd(now),
    });
    const heldUntil = endWithCheckout(stay, expiresAt);
    if (heldUntil.getTime() !== stay.heldUntil?.getTime()) {
      await this.repository.holdUntil(tx, stay, heldUntil, stay.prolongedAt);
      await this.ledger.settle(tx, locked, itemIds, heldUntil);
    }
    return paymentId;
  }

  private async describe(tx: Tx, { stay, items }: LockedStay): Promise<string> {
    const names = await this.names.of(
      items.map((item) => item.unitId),
      tx,
    );
    const parts = items
      .slice(0, NAMED_ITEMS)
      .map((item) => `${nameOf(names, item.unitId).unitName[stay.locale]} ${whenText(item.window)[stay.locale]}`);
    const more = items.length - parts.length;
    const tail = more === 0 ? [] : [stay.locale === 'ja' ? `ほか${more}件` : `and ${more} more`];
    return [...parts, ...tail].join(stay.locale === 'ja' ? '、' : '; ').slice(0, 450);
  }
}
