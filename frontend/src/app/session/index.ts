export { SessionApi } from './session.api';
export type { CompanyRole, Me } from './session.api';
export { manages, signedIn } from './session.guards';
export { SessionStore } from './session.store';
