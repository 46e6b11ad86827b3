export const server = 'sandbox';
