import { Module } from '@nestjs/common';
import { PlacesModule } from '../places/index.js';
import { Pricing } from './pricing.js';

@Module({ imports: [PlacesModule], providers: [Pricing], exports: [Pricing] })
export class PricingModule {}
