/**
 * The orderly end of one instance among others. What must stay true: for the grace everything is still answered well,
 * only `/api/health` says that others should be asked, so that a load balancer looks away before the door closes.
 */
import { Injectable } from '@nestjs/common';
import { Config } from '../config/index.js';

@Injectable()
export class Draining {
  private grace?: Promise<void>;

  constructor(private readonly config: Config) {}

  get begun(): boolean {
    return this.grace !== undefined;
  }

  /** Resolves when the grace is over; asked again it is the same grace. */
  begin(): Promise<void> {
    return (this.grace ??= new Promise((resolve) => setTimeout(resolve, this.config.drainSeconds * 1_000)));
  }
}
