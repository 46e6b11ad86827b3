import { Module } from '@nestjs/common';
import { NightlyVerification } from './nightly-verification.js';
import { VerificationsRepository } from './verifications.repository.js';
import { Verify } from './verify.js';
import { Moments } from './view.js';

@Module({
  providers: [Moments, NightlyVerification, VerificationsRepository, Verify],
  exports: [Verify],
})
export class VerifyModule {}
