export const door = 'payments';
