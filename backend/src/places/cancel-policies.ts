/**
 * The scales of cancellation as pages show them. They are pricing's, which stands above places: pricing tells them here
 * when it starts, so that a site's page can show them without places knowing pricing.
 */
import { Injectable } from '@nestjs/common';
import type { CalendarDate, Text } from '../kernel/index.js';

export type PolicyStep = { label: Text; pct: number };
type Source = (policy: string, on: CalendarDate) => PolicyStep[];

@Injectable()
export class CancelPolicies {
  private source: Source = () => [];

  tell(source: Source): void {
    this.source = source;
  }

  /** The steps in force on a day, from the earliest to the latest; none for a policy nobody has told of. */
  steps(policy: string, on: CalendarDate): PolicyStep[] {
    return this.source(policy, on);
  }
}
