export const door = 'subsidies';
