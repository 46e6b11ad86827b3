/** The door of availability: the ledger of claims, and what can be had when. */
export type { Claimed, SlotRun } from './domain/runs.js';
export * from './availability.problems.js';
export { AvailabilityModule } from './availability.module.js';
export { type ClaimAsk, Ledger } from './ledger/ledger.js';
export { type LockedUnit, LockedUnits } from './ledger/locked-units.js';
