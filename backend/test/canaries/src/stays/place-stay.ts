export const placeStay = 'place';
