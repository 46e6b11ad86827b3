export const door = 'availability';
