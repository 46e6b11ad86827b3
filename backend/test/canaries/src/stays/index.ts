export const door = 'stays';
