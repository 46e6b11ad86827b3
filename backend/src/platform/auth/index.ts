/** Identity's door. Everything better-auth stays behind it. */
export { COMPANY_ROLES, type CompanyRole, roleAllows } from './access.js';
export { type Actor, type Membership, SESSION_ENDED, type SessionEnded, type SignedIn } from './actor.js';
export { EmailSchema, LocaleSchema, PersonNameSchema } from './auth.dto.js';
export { AuthModule } from './auth.module.js';
export * from './auth.problems.js';
export { hashPassword, RATE_LIMITS } from './better-auth.js';
export { MOST_WRONG_PASSWORDS } from './attempts.js';
export { OfficeOnly, ManagesSite, Me, Public } from './decorators.js';
export { AUTH_LETTER, type AuthLetter, AuthLetters } from './letters.js';
export { isForeign, trustedOrigins } from './origins.js';
export { SessionService } from './session.service.js';
export { type Addressee, People } from './people.js';
