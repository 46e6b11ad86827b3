export const door = 'programme';
