export const door = 'accounts';
