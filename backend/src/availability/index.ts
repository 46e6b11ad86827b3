/** The door of availability: the ledger of claims, what can be had when, closures, search and the change feed. */
export * from './availability.problems.js';
export { Alternatives, type AlternativesAsk } from './alternatives.js';
export { Availability } from './availability.js';
export { AvailabilityModule } from './availability.module.js';
export { CHANGED, type AvailabilityChanged, ChangeFeed } from './change-feed/change-feed.js';
export { ClaimHolders, type HolderFacts } from './closures/claim-holders.js';
export { CloseSlots } from './closures/close-slots.js';
export { type ClosureCause } from './closures/closures.repository.js';
export { ReopenClosure } from './closures/reopen-closure.js';
export { type Occupancy, type Wanted } from './domain/occupancy.js';
export type { Claimed, SlotRun } from './domain/runs.js';
export { type ClaimAsk, Ledger } from './ledger/ledger.js';
export { SlotsAskedTwice, UnitsBusy } from './ledger/ledger.problems.js';
export { type LockedUnit, LockedUnits } from './ledger/locked-units.js';
export { type IndexStats, SearchIndex } from './search-index/search-index.js';
export { claimsIfAllowed, runsOf, windowClaims, type WindowClaims } from './window-claims.js';
