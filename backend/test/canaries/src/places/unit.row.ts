export const unitRow = 'unit';
