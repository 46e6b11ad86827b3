/** The door of places: sites, units and their parts, tariffs, pictures, opening hours, licences, rules of use. */
export { CancelPolicies, type PolicyStep } from './cancel-policies.js';
export type { ClosingRule } from './domain/closing-rules.js';
export { legalCap, sellCap } from './domain/capacity.js';
export { closingRulesOf } from './domain/closing-codes.js';
export { LONGEST_STAY, type Licence, type LicenceRefusal, type LicenceType, type Overnight } from './domain/licence.js';
export { isOpen, withinOpening, type ClosedDay, type OpenDay, type PartTimes, type WeeklyHours } from './domain/opening-hours.js';
export { HERITAGE_USE_RULES, HOUSE_USE_RULES, WORKPLACE_USE_RULES, withUseRules, type UseRule } from './domain/use-rules.js';
export * from './facts.js';
export { demoSites, type DemoSite, type DemoUnit } from './demo/demo-sites.js';
export { loadDemoSites } from './demo/load-demo-sites.js';
export { Places } from './places.js';
export * from './places.problems.js';
export { SiteCardSchema, SaleSchema, type SiteCard } from './places.dto.js';
export { PlacesModule } from './places.module.js';
export type { SiteFilter } from './places.queries.js';
export { saleOf, saleProblem, type Sale, type SaleCode } from './sale.js';
export { SiteCards } from './site-cards.js';
export { closedReason, hoursOn, nextOpen, overnightIn, refuseNights } from './unit-time.js';
