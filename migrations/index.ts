/** Every migration in the order of its time. Listed by hand, so that compiled code, tests and tools see the same ones. */
import { CreateOutbox1795000000000 } from './1795000000000-create-outbox.js';
import { CreateJobLeases1795000001000 } from './1795000001000-create-job-leases.js';
import { CreateIdempotentRequests1795000002000 } from './1795000002000-create-idempotent-requests.js';
import { CreateAuthUser1795000100000 } from './1795000100000-create-auth-user.js';
import { CreateAuthSession1795000101000 } from './1795000101000-create-auth-session.js';
import { CreateAuthAccount1795000102000 } from './1795000102000-create-auth-account.js';
import { CreateAuthVerification1795000103000 } from './1795000103000-create-auth-verification.js';
import { CreateAuthOrganization1795000104000 } from './1795000104000-create-auth-organization.js';
import { CreateAuthMember1795000105000 } from './1795000105000-create-auth-member.js';
import { CreateAuthInvitation1795000106000 } from './1795000106000-create-auth-invitation.js';
import { CreateAuthRateLimit1795000107000 } from './1795000107000-create-auth-rate-limit.js';
import { CreateSignInAttempts1795000108000 } from './1795000108000-create-sign-in-attempts.js';
import { CreateSiteManagers1795000109000 } from './1795000109000-create-site-managers.js';
import { CreateSites1795000200000 } from './1795000200000-create-sites.js';
import { CreateLicences1795000201000 } from './1795000201000-create-licences.js';
import { CreateUnits1795000202000 } from './1795000202000-create-units.js';
import { CreateUnitParts1795000203000 } from './1795000203000-create-unit-parts.js';
import { CreateRatePlans1795000290000 } from './1795000290000-create-rate-plans.js';
import { CreateClaims1795000300000 } from './1795000300000-create-claims.js';
import { CreateClaimHolds1795000301000 } from './1795000301000-create-claim-holds.js';
import { CreateClosures1795000302000 } from './1795000302000-create-closures.js';
import { CreateClosureWants1795000303000 } from './1795000303000-create-closure-wants.js';
import { CreateClaimChanges1795000304000 } from './1795000304000-create-claim-changes.js';
import { CreateStays1795000500000 } from './1795000500000-create-stays.js';
import { CreateStayItems1795000501000 } from './1795000501000-create-stay-items.js';
import { CreateStayMoves1795000502000 } from './1795000502000-create-stay-moves.js';
import { CreatePayments1795000600000 } from './1795000600000-create-payments.js';
import { CreateRefunds1795000601000 } from './1795000601000-create-refunds.js';
import { CreateStripeEvents1795000602000 } from './1795000602000-create-stripe-events.js';
import { CreateMoneyRows1795000603000 } from './1795000603000-create-money-rows.js';
import { CreateVerifications1795000700000 } from './1795000700000-create-verifications.js';
import { CreatePlaceChanges1795000710000 } from './1795000710000-create-place-changes.js';
import { CreateClaimSnapshots1795000711000 } from './1795000711000-create-claim-snapshots.js';

export const MIGRATIONS = [
  CreateOutbox1795000000000,
  CreateJobLeases1795000001000,
  CreateIdempotentRequests1795000002000,
  CreateAuthUser1795000100000,
  CreateAuthSession1795000101000,
  CreateAuthAccount1795000102000,
  CreateAuthVerification1795000103000,
  CreateAuthOrganization1795000104000,
  CreateAuthMember1795000105000,
  CreateAuthInvitation1795000106000,
  CreateAuthRateLimit1795000107000,
  CreateSignInAttempts1795000108000,
  CreateSiteManagers1795000109000,
  CreateSites1795000200000,
  CreateLicences1795000201000,
  CreateUnits1795000202000,
  CreateUnitParts1795000203000,
  CreateRatePlans1795000290000,
  CreateClaims1795000300000,
  CreateClaimHolds1795000301000,
  CreateClosures1795000302000,
  CreateClosureWants1795000303000,
  CreateClaimChanges1795000304000,
  CreateStays1795000500000,
  CreateStayItems1795000501000,
  CreateStayMoves1795000502000,
  CreatePayments1795000600000,
  CreateRefunds1795000601000,
  CreateStripeEvents1795000602000,
  CreateMoneyRows1795000603000,
  CreateVerifications1795000700000,
  CreatePlaceChanges1795000710000,
  CreateClaimSnapshots1795000711000,
];
