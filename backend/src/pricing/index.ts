/** The door of pricing: what a window costs, with which tax, and what cancelling it costs. */
export { chargeFor, scaleFor, type ScaleSnapshot, timeline, type TimelineStep } from './domain/cancellation-scale.js';
export { type ClaimWindow, type Priced, type PriceResult, slotsOfClaim, type Unpriced } from './domain/price-item.js';
export { cancellationBase, type PriceLabel, type PriceLine } from './domain/price-line.js';
export { type DatedPlan, type LongStay, NightShape, NightShapes } from './domain/night-tariffs.js';
export { quoteTotals } from './domain/quote.js';
export type { RatePlan } from './domain/rate-plan.js';
export { priceText } from './price-texts.js';
export { type PricedCard, priceUnit, scaleOf, type Wanted } from './price-unit.js';
export { Pricing } from './pricing.js';
export { PricingModule } from './pricing.module.js';
export * from './pricing.problems.js';
