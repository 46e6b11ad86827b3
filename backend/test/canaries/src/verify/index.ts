export const door = 'verify';
