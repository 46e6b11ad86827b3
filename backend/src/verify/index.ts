/** The door of verify: what must be true of the data, looked at every night and on request, and shown to everybody. */
export { CHECKS } from './checks/index.js';
export type { Checked } from './domain/check.js';
export { VERIFY_JOB } from './nightly-verification.js';
export { Verify } from './verify.js';
export { VerifyModule } from './verify.module.js';
export type { Verification } from './verifications.repository.js';
