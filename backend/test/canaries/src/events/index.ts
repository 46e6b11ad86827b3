export const door = 'events';
