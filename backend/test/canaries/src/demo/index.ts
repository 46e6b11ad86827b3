export const door = 'demo';
