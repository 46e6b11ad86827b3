/** The desk of those who run a site. Sites of others answer as if they did not exist. */
import { Body, Controller, Get, Headers, Param, Post, Query } from '@nestjs/common';
import { SiteUnknown, UnitUnknown } from '../../places/index.js';
import { type Actor, Me, SignInNeeded } from '../../platform/auth/index.js';
import { Answers, Asks, KeyMissing, KeyReused, NeedsKey, RequestInvalid } from '../../platform/http/index.js';
import {
  ClosureTarget,
  ClosureTooWide,
  ClosureUnknown,
  RangeTooWide,
  WindowEmpty,
  WindowOffGrid,
  WindowPast,
  WindowWrongKind,
} from '../availability.problems.js';
import { DaysQuery } from '../calendar/calendar.dto.js';
import { ClaimHolders } from './claim-holders.js';
import { type Closed, CloseSlots } from './close-slots.js';
import {
  type CloseBody,
  CloseSchema,
  ClosedSchema,
  closureWindow,
  type ManagedCalendar,
  ManagedCalendarSchema,
  type ManagedSite,
  ManagedSiteSchema,
  ReopenedSchema,
} from './manage.dto.js';
import { endsOf, ManagedCalendars } from './managed-calendar.js';
import { ReopenClosure } from './reopen-closure.js';

@Controller('manage')
export class ManageController {
  constructor(
    private readonly calendars: ManagedCalendars,
    private readonly close: CloseSlots,
    private readonly reopen: ReopenClosure,
    private readonly holders: ClaimHolders,
  ) {}

  @Get('sites')
  @Answers(ManagedSiteSchema.array(), { description: 'the sites I run, with their units', problems: [SignInNeeded] })
  sites(@Me() me: Actor): Promise<ManagedSite[]> {
    return this.calendars.sites(me);
  }

  @Get('sites/:id/calendar')
  @Answers(ManagedCalendarSchema, {
    description: 'who has what at a site I run',
    problems: [SignInNeeded, RequestInvalid, SiteUnknown, RangeTooWide],
  })
  calendar(@Me() me: Actor, @Param('id') id: string, @Query({ schema: DaysQuery }) query: DaysQuery): Promise<ManagedCalendar> {
    return this.calendars.ofSite(me, id, query);
  }

  @Post('closures')
  @NeedsKey()
  @Asks(CloseSchema)
  @Answers(ClosedSchema, {
    status: 201,
    description: 'takes what is free off sale, and the rest when it comes free',
    problems: [
      SignInNeeded,
      RequestInvalid,
      KeyMissing,
      KeyReused,
      ClosureTarget,
      SiteUnknown,
      UnitUnknown,
      WindowEmpty,
      WindowOffGrid,
      WindowPast,
      WindowWrongKind,
      ClosureTooWide,
    ],
  })
  async closeSlots(@Me() me: Actor, @Body({ schema: CloseSchema }) body: CloseBody, @Headers('idempotency-key') key?: string) {
    const { unitId, siteId, reason, cause } = body;
    return this.told(await this.close.run(me, { unitId, siteId, window: closureWindow(body.window), reason, cause }, key));
  }

  @Post('closures/:id/reopening')
  @Answers(ReopenedSchema, {
    status: 201,
    description: 'gives the slots back, first to other closures that want them',
    problems: [SignInNeeded, ClosureUnknown],
  })
  async reopenClosure(@Me() me: Actor, @Param('id') id: string) {
    const { reopenedAt, ...reopened } = await this.reopen.run(me, id);
    return { ...reopened, reopenedAt: reopenedAt.toISOString() };
  }

  /** Stays are named after the commit: the answer that is kept for a repeat holds ids only. */
  private async told({ hit, ...closed }: Closed) {
    const facts = await this.holders.describe(hit);
    const told = hit.map(({ holderId, unitId, grain, ...run }) => {
      const stay = facts.get(holderId);
      return { ...(stay && { stayId: stay.id, stayCode: stay.code, label: stay.label }), unitId, ...endsOf(grain, run) };
    });
    return { ...closed, hit: told };
  }
}
