export { writeUnits } from './choice';
export { placeName } from './place-name';
export type * from './place.types';
export { PlacesApi } from './places.api';
export { overNights } from './unit-days';
