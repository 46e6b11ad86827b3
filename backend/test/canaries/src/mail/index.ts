export const door = 'mail';
