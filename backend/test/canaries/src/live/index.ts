export const door = 'live';
