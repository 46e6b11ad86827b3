export const claimsRepository = 'writes claims';
