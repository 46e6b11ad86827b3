export const door = 'places';
