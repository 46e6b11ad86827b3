/** Nest's own words, in the same JSON lines. Its start-up chatter is left out. */
import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.js';

export class NestLog implements LoggerService {
  constructor(private readonly out: Log) {}

  log(): void {}
  verbose(): void {}
  debug(): void {}

  warn(message: unknown, context?: unknown): void {
    this.out.warn({ context }, String(message));
  }

  error(message: unknown, stack?: unknown, context?: unknown): void {
    this.out.error({ context, stack }, String(message));
  }

  fatal(message: unknown, stack?: unknown, context?: unknown): void {
    this.error(message, stack, context);
  }
}
