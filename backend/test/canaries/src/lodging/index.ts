export const door = 'lodging';
