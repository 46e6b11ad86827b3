// What the first page takes from here: the same ways of saying when, and the address of a search.
export { NightsHow } from './nights-how';
export { freshWish, whenOf, wrongIn } from './nights-wish';
export type { NightsWish } from './nights-wish';
export { whenParams } from './search-query';
export { StretchFields } from './stretch-fields';
