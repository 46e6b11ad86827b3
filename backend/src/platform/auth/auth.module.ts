import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Clock } from '../clock/index.js';
import { Database } from '../database/index.js';
import { Jobs } from '../jobs/index.js';
import { SignInAttempts } from './attempts.js';
import { AuthEngine } from './auth-engine.js';
import { AuthController } from './auth.controller.js';
import { AuthGuard } from './auth.guard.js';
import { AuthLetters } from './letters.js';
import { People } from './people.js';
import { SessionService } from './session.service.js';

const HOUR = 3_600_000;

@Global()
@Module({
  controllers: [AuthController],
  providers: [AuthLetters, SignInAttempts, AuthEngine, People, SessionService, { provide: APP_GUARD, useClass: AuthGuard }],
  exports: [AuthLetters, People, SessionService],
})
export class AuthModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly attempts: SignInAttempts,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.every('auth.tidy', HOUR, () => this.tidy());
  }

  /** What has run out is kept no longer than it says anything. */
  private async tidy(): Promise<void> {
    const now = this.clock.now();
    await this.attempts.tidy();
    await this.database.read('DELETE FROM auth_session WHERE expires_at <= ?', [now]);
    await this.database.read('DELETE FROM auth_verification WHERE expires_at <= ?', [now]);
  }
}
