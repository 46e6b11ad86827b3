import { Module } from '@nestjs/common';
import { AvailabilityModule } from '../availability/index.js';
import { NightlyVerification } from './nightly-verification.js';
import { Published } from './published.js';
import { TrustController } from './trust.controller.js';
import { VerificationsRepository } from './verifications.repository.js';
import { Verify } from './verify.js';
import { Moments } from './view.js';

@Module({
  imports: [AvailabilityModule],
  controllers: [TrustController],
  providers: [Moments, NightlyVerification, Published, VerificationsRepository, Verify],
  exports: [Verify],
})
export class VerifyModule {}
