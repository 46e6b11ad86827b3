/** The kernel's door: pure words that every feature shares. Knows nothing of any feature, framework or clock. */
export * from './calendar-date.js';
export * from './date-text.js';
export { DayMemory } from './day-memory.js';
export * from './holidays.js';
export * from './ids.js';
export * from './money.js';
export * from './night-range.js';
export * from './normalise.js';
export * from './problem.js';
export * from './slot.js';
export * from './tax.js';
export * from './text.js';
export * from './time-range.js';
export * from './window.js';
