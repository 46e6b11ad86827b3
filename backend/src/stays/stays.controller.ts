/** Stays over HTTP: one line per endpoint. */
import { Body, Controller, Get, Header, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CompanyMissing } from '../accounts/index.js';
import { SlotsAskedTwice, SlotsTaken, UnitsBusy } from '../availability/index.js';
import { AmountTooSmall, PaymentsAway, PaymentsRefused } from '../payments/index.js';
import { UnitUnknown } from '../places/index.js';
import { type Actor, Me, NotAllowed, SignInNeeded } from '../platform/auth/index.js';
import { Answers, Asks, KeyMissing, KeyReused, NeedsKey, RequestInvalid } from '../platform/http/index.js';
import { CancelStay } from './cancel-stay.js';
import { PlaceStay } from './place-stay.js';
import { ProlongHold } from './prolong-hold.js';
import { ReleaseStay } from './release-stay.js';
import { StartCheckout } from './start-checkout.js';
import {
  type CancelAsk,
  CancelAskSchema,
  CheckoutSchema,
  type PlaceStayAsk,
  PlaceStaySchema,
  type StayDto,
  StaysAskSchema,
  type StaysAsk,
  type StaysDto,
  StaySchema,
  StaysSchema,
} from './stays.dto.js';
import {
  HoldOver,
  PaidAlready,
  PartyTooLarge,
  ProlongedAlready,
  QuantityTooLarge,
  RefundChanged,
  StayNotConfirmed,
  StayNotHeld,
  StayOver,
  StayUnknown,
} from './stays.problems.js';
import { StaysQueries } from './stays.queries.js';

const OF_ONE = [SignInNeeded, StayUnknown];
const OF_CHANGE = [...OF_ONE, NotAllowed];

@Controller('stays')
export class StaysController {
  constructor(
    private readonly queries: StaysQueries,
    private readonly placeStay: PlaceStay,
    private readonly startCheckout: StartCheckout,
    private readonly prolongHold: ProlongHold,
    private readonly releaseStay: ReleaseStay,
    private readonly cancelStay: CancelStay,
  ) {}

  @Post()
  @NeedsKey()
  @Asks(PlaceStaySchema)
  @Answers(StaySchema, {
    status: 201,
    description: 'All items are held together for fifteen minutes, or none is.',
    problems: [
      SignInNeeded,
      RequestInvalid,
      KeyMissing,
      KeyReused,
      CompanyMissing,
      NotAllowed,
      UnitUnknown,
      SlotsTaken,
      SlotsAskedTwice,
      UnitsBusy,
      PartyTooLarge,
      QuantityTooLarge,
    ],
  })
  place(
    @Me() me: Actor,
    @Body({ schema: PlaceStaySchema }) ask: PlaceStayAsk,
    @Headers('idempotency-key') key: string | undefined,
  ): Promise<StayDto> {
    return this.placeStay.run(me, ask, key);
  }

  @Get()
  @Answers(StaysSchema, { description: 'My companies’ stays and my own, the newest first.', problems: [SignInNeeded, RequestInvalid] })
  list(@Me() me: Actor, @Query({ schema: StaysAskSchema }) ask: StaysAsk): Promise<StaysDto> {
    return this.queries.page(me, ask);
  }

  @Get(':id')
  @Answers(StaySchema, { problems: OF_ONE })
  one(@Me() me: Actor, @Param('id') id: string): Promise<StayDto> {
    return this.queries.one(me, id);
  }

  @Post(':id/checkout')
  @HttpCode(200)
  @Answers(CheckoutSchema, {
    description: 'The page to pay at; the hold lasts as long as it is open.',
    problems: [...OF_CHANGE, StayNotHeld, HoldOver, PaidAlready, AmountTooSmall, PaymentsAway, PaymentsRefused],
  })
  checkout(@Me() me: Actor, @Param('id') id: string): Promise<{ url: string }> {
    return this.startCheckout.run(me, id);
  }

  @Post(':id/prolongation')
  @HttpCode(200)
  @Answers(StaySchema, { description: 'Ten more minutes, once.', problems: [...OF_CHANGE, StayNotHeld, HoldOver, ProlongedAlready] })
  async prolong(@Me() me: Actor, @Param('id') id: string): Promise<StayDto> {
    await this.prolongHold.run(me, id);
    return this.queries.one(me, id);
  }

  @Post(':id/release')
  @HttpCode(200)
  @Answers(StaySchema, { description: 'The held places are free again.', problems: [...OF_CHANGE, StayNotHeld, PaidAlready, PaymentsAway] })
  async release(@Me() me: Actor, @Param('id') id: string): Promise<StayDto> {
    await this.releaseStay.run(me, id);
    return this.queries.one(me, id);
  }

  @Post(':id/cancellation')
  @HttpCode(200)
  @Asks(CancelAskSchema)
  @Answers(StaySchema, {
    description: 'Cancelled by the scale in force when booked; the rest is refunded.',
    problems: [...OF_CHANGE, RequestInvalid, StayNotConfirmed, StayOver, RefundChanged],
  })
  async cancel(@Me() me: Actor, @Param('id') id: string, @Body({ schema: CancelAskSchema }) ask: CancelAsk): Promise<StayDto> {
    await this.cancelStay.run(me, id, ask.expectedRefund);
    return this.queries.one(me, id);
  }

  @Get(':id/calendar.ics')
  @ApiProduces('text/calendar')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('cache-control', 'private, no-store')
  @Answers(undefined, { description: 'The stay for a calendar (RFC 5545).', problems: OF_ONE })
  async calendar(@Me() me: Actor, @Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { code, text } = await this.queries.calendar(me, id);
    void reply.header('content-disposition', `attachment; filename="${code}.ics"`);
    return text;
  }
}
