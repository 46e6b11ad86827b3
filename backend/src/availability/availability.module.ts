import { Module } from '@nestjs/common';
import { PlacesModule } from '../places/index.js';
import { PricingModule } from '../pricing/index.js';
import { Alternatives } from './alternatives.js';
import { Availability } from './availability.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { CalendarReader } from './calendar/calendar-reader.js';
import { Calendars } from './calendar/calendars.js';
import { ChangeFeed } from './change-feed/change-feed.js';
import { ChangeTeller } from './change-feed/change-teller.js';
import { ClaimChangesQueries } from './change-feed/claim-changes.queries.js';
import { ClaimsQueries } from './claims.queries.js';
import { ClaimHolders } from './closures/claim-holders.js';
import { CloseSlots } from './closures/close-slots.js';
import { ClosuresRepository } from './closures/closures.repository.js';
import { ManageController } from './closures/manage.controller.js';
import { ManagedCalendars } from './closures/managed-calendar.js';
import { ReopenClosure } from './closures/reopen-closure.js';
import { ClaimsRepository } from './ledger/claims.repository.js';
import { Ledger } from './ledger/ledger.js';
import { WaitingRoom } from './ledger/waiting-room.js';
import { FindFirstFree } from './search/first-free.js';
import { Search } from './search/search.js';
import { SearchController } from './search/search.controller.js';
import { ClaimBitsQueries } from './search-index/claim-bits.queries.js';
import { IndexCheck } from './search-index/index-check.js';
import { IndexLoader } from './search-index/index-loader.js';
import { SearchIndex } from './search-index/search-index.js';
import { SiteEntries } from './search-index/site-entries.js';
import { Snapshots } from './search-index/snapshots.js';

@Module({
  imports: [PlacesModule, PricingModule],
  controllers: [CalendarController, SearchController, ManageController],
  providers: [
    Alternatives,
    Availability,
    CalendarReader,
    Calendars,
    ChangeFeed,
    ChangeTeller,
    ClaimChangesQueries,
    ClaimBitsQueries,
    ClaimHolders,
    ClaimsQueries,
    ClaimsRepository,
    CloseSlots,
    ClosuresRepository,
    FindFirstFree,
    IndexCheck,
    IndexLoader,
    Ledger,
    ManagedCalendars,
    ReopenClosure,
    Search,
    SearchIndex,
    SiteEntries,
    Snapshots,
    { provide: WaitingRoom, useFactory: () => new WaitingRoom() },
  ],
  exports: [Alternatives, Availability, ChangeFeed, ClaimHolders, CloseSlots, Ledger, ReopenClosure, SearchIndex],
})
export class AvailabilityModule {}
