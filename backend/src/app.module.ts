/** The list of features, nothing else. */
import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from './accounts/index.js';
import { AvailabilityModule } from './availability/index.js';
import { PaymentsModule } from './payments/index.js';
import { PlacesModule } from './places/index.js';
import { PricingModule } from './pricing/index.js';
import { StaysModule } from './stays/index.js';
import { VerifyModule } from './verify/index.js';
import { AuthModule } from './platform/auth/index.js';
import { MailModule } from './mail/index.js';
import { LiveModule } from './live/index.js';
import { BusModule } from './platform/bus/index.js';
import { ClockModule } from './platform/clock/index.js';
import { type Config, ConfigModule } from './platform/config/index.js';
import { DatabaseModule } from './platform/database/index.js';
import { DrainingModule } from './platform/draining/index.js';
import { HealthModule } from './platform/health/index.js';
import { HttpModule } from './platform/http/index.js';
import { JobsModule } from './platform/jobs/index.js';
import { LoggingModule } from './platform/logging/index.js';
import { OutboxModule } from './platform/outbox/index.js';
import { RedisModule } from './platform/redis/index.js';

const PLATFORM = [
  ClockModule,
  LoggingModule,
  RedisModule,
  BusModule,
  DrainingModule,
  DatabaseModule,
  OutboxModule,
  JobsModule,
  HttpModule,
  AuthModule,
  HealthModule,
];
const FEATURES: NonNullable<DynamicModule['imports']> = [
  AccountsModule,
  PlacesModule,
  AvailabilityModule,
  PaymentsModule,
  PricingModule,
  StaysModule,
  MailModule,
  LiveModule,
  VerifyModule,
];

@Module({})
export class AppModule {
  static of(config: Config): DynamicModule {
    return { module: AppModule, imports: [ConfigModule.of(config), ...PLATFORM, ...FEATURES] };
  }
}
