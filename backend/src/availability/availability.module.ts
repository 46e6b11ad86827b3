import { Module } from '@nestjs/common';
import { PlacesModule } from '../places/index.js';
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
import { FindFree } from './search/find-free.js';
import { FindFreeInLedger } from './search/find-free-in-ledger.js';
import { Search } from './search/search.js';
import { SearchController } from './search/search.controller.js';
import { WindowPrices } from './search/window-prices.js';

@Module({
  imports: [PlacesModule],
  controllers: [CalendarController, SearchController, ManageController],
  providers: [
    Alternatives,
    Availability,
    CalendarReader,
    Calendars,
    ChangeFeed,
    ChangeTeller,
    ClaimChangesQueries,
    ClaimHolders,
    ClaimsQueries,
    ClaimsRepository,
    CloseSlots,
    ClosuresRepository,
    Ledger,
    ManagedCalendars,
    ReopenClosure,
    Search,
    WindowPrices,
    // Search asks this port; what answers may change without search knowing.
    { provide: FindFree, useClass: FindFreeInLedger },
  ],
  exports: [Alternatives, Availability, ChangeFeed, ClaimHolders, CloseSlots, Ledger, ReopenClosure, WindowPrices],
})
export class AvailabilityModule {}
