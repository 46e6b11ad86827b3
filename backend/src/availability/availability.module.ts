import { Module } from '@nestjs/common';
import { ClaimsRepository } from './ledger/claims.repository.js';
import { Ledger } from './ledger/ledger.js';

@Module({
  providers: [ClaimsRepository, Ledger],
  exports: [Ledger],
})
export class AvailabilityModule {}
