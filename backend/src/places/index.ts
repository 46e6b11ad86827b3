/** The door of places: what there is, where, when it is open and what it costs. */
export { closedOn, type ClosingRule } from './domain/closing-rules.js';
export { type Licence, licenceRefusal, overnight } from './domain/licence.js';
export { isOpen, type ClosedDay, type OpenDay, openingOn, withinOpening } from './domain/opening-hours.js';
export { Places } from './places.js';
export { PlacesModule } from './places.module.js';
export { type Sale, SALE_CODES, SALE_REASONS, type SaleCode, saleOf } from './sale.js';
export * from './unit-card.js';
