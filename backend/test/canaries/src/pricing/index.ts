export const door = 'pricing';
