export const claimRow = 'claim';
