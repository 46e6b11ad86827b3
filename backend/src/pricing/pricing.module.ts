import { Module, type OnModuleInit } from '@nestjs/common';
import { CancelPolicies, PlacesModule } from '../places/index.js';
import { policyLines } from './policy-words.js';
import { Pricing } from './pricing.js';

@Module({ imports: [PlacesModule], providers: [Pricing], exports: [Pricing] })
export class PricingModule implements OnModuleInit {
  constructor(private readonly policies: CancelPolicies) {}

  /** Sites' pages show the scales, and places stands below: so they are told from here. */
  onModuleInit(): void {
    this.policies.tell(policyLines);
  }
}
