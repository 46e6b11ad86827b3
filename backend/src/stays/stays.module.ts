import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AvailabilityModule } from '../availability/index.js';
import { PaymentsModule } from '../payments/index.js';
import { PlacesModule } from '../places/index.js';
import { PricingModule } from '../pricing/index.js';
import { CancelStay } from './cancel-stay.js';
import { ConfirmStay } from './confirm-stay.js';
import { LoadDemoStays } from './demo/load-demo-stays.js';
import { JudgeAsked } from './judge-asked.js';
import { LapseHolds } from './lapse-holds.js';
import { LapseTogether } from './lapse-together.js';
import { LoadAsked } from './load-asked.js';
import { LockStay } from './lock-stay.js';
import { PlaceStay } from './place-stay.js';
import { ProlongHold } from './prolong-hold.js';
import { QuoteItems } from './quote-items.js';
import { QuotesController } from './quotes.controller.js';
import { ReleaseStay } from './release-stay.js';
import { StartCheckout } from './start-checkout.js';
import { StayNames } from './stay-names.js';
import { StaysController } from './stays.controller.js';
import { StaysQueries } from './stays.queries.js';
import { StaysRepository } from './stays.repository.js';
import { TellAvailability } from './tell-availability.js';
import { TellStay } from './tell-stay.js';

@Module({
  imports: [AccountsModule, PlacesModule, AvailabilityModule, PricingModule, PaymentsModule],
  controllers: [QuotesController, StaysController],
  providers: [
    StaysRepository,
    StaysQueries,
    StayNames,
    LoadAsked,
    JudgeAsked,
    QuoteItems,
    LockStay,
    TellStay,
    TellAvailability,
    PlaceStay,
    ProlongHold,
    ReleaseStay,
    StartCheckout,
    ConfirmStay,
    LapseHolds,
    LapseTogether,
    CancelStay,
    LoadDemoStays,
  ],
  exports: [QuoteItems, LoadDemoStays],
})
export class StaysModule {}
