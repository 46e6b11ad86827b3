/** Every migration in the order of its time. Listed by hand, so that compiled code, tests and tools see the same ones. */
import { CreateOutbox1795000000000 } from './1795000000000-create-outbox.js';
import { CreateJobLeases1795000001000 } from './1795000001000-create-job-leases.js';
import { CreateIdempotentRequests1795000002000 } from './1795000002000-create-idempotent-requests.js';

export const MIGRATIONS = [
  CreateOutbox1795000000000,
  CreateJobLeases1795000001000,
  CreateIdempotentRequests1795000002000,
];
