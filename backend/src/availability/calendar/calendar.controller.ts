/** What is free when. Everybody may look. */
import { Controller, Get, Param, Query } from '@nestjs/common';
import { SiteUnknown, UnitUnknown } from '../../places/index.js';
import { Public } from '../../platform/auth/index.js';
import { Answers, RequestInvalid } from '../../platform/http/index.js';
import { RangeTooWide } from '../availability.problems.js';
import { DaysQuery, type SiteAvailability, SiteAvailabilitySchema, type UnitAvailability, UnitAvailabilitySchema } from './calendar.dto.js';
import { Calendars } from './calendars.js';

@Controller()
@Public()
export class CalendarController {
  constructor(private readonly calendars: Calendars) {}

  @Get('sites/:idOrSlug/availability')
  @Answers(SiteAvailabilitySchema, {
    description: 'the days of all units of a site',
    problems: [RequestInvalid, SiteUnknown, RangeTooWide],
  })
  site(@Param('idOrSlug') idOrSlug: string, @Query({ schema: DaysQuery }) query: DaysQuery): Promise<SiteAvailability> {
    return this.calendars.ofSite(idOrSlug, query);
  }

  @Get('units/:id/availability')
  @Answers(UnitAvailabilitySchema, {
    description: 'the days of a unit, with its half-hours',
    problems: [RequestInvalid, UnitUnknown, RangeTooWide],
  })
  unit(@Param('id') id: string, @Query({ schema: DaysQuery }) query: DaysQuery): Promise<UnitAvailability> {
    return this.calendars.ofUnit(id, query);
  }
}
