/** The door of stays: what customers book, in one step, all or nothing. */
export { LoadDemoStays } from './demo/load-demo-stays.js';
export { STAY_STATUSES, type StayStatus } from './domain/moves.js';
export { LAPSE_JOB } from './lapse-holds.js';
export * from './stays.problems.js';
export { StaysModule } from './stays.module.js';
export type { StayFacts } from './tell-stay.js';
