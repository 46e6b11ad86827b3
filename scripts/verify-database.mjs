// Verifies one database with the built backend, in a process of its own: {verification, titles} as backend/src/verify-once.ts tells it.
// What must stay true: nothing of the environment reaches it but the database's address, so that it talks to nobody else.
import { join } from 'node:path';
import { ended, startNode } from './children.mjs';
import { nodeBinary, root } from './places.mjs';
import { Refusal } from './refusal.mjs';

const program = join(root, 'backend/dist/backend/src/verify-once.js');

export async function verifyDatabase(databaseUrl) {
  const env = {
    PATH: process.env.PATH ?? nodeBinary,
    DATABASE_URL: databaseUrl,
    STRIPE_SECRET_KEY: 'sk_test_no_request_is_made',
    STRIPE_WEBHOOK_SECRET: 'whsec_no_message_is_read',
    AUTH_SECRET: 'nobody signs in while the data is verified',
    DATA_KEY: 'nothing is stored while the data is verified',
    TIMERS: '0',
    LOG_LEVEL: 'fatal',
  };
  const child = startNode(program, { env, output: 'inherit', nodeArgs: ['--enable-source-maps'], cwd: root });
  let told;
  child.on('message', (message) => (told = message));
  await ended(child);
  if (child.exitCode !== 0 || !told) throw new Error(`The data could not be verified (${child.exitCode ?? child.signalCode}).`);
  if (!told.verification)
    throw new Refusal('This database has the schema of an earlier release: start the product once, which brings it up to date.');
  return told;
}

/** What was found as lines for a person: every check, and the ids of those that found something. */
export function verificationLines({ verification, titles }) {
  const width = Math.max(...verification.checks.map(({ name }) => name.length));
  const rows = verification.checks.map(({ name, checked, found }) => {
    const counts = `${String(found).padStart(6)} of ${String(checked).padStart(9)}`;
    return `${found ? '✗' : '✓'} ${name.padEnd(width)} ${counts}  ${titles[name].en}`;
  });
  const faults = verification.checks
    .filter(({ found }) => found)
    .flatMap(({ name, ids, found }) => ['', `${name}:`, ...ids.map((id) => `  ${id}`), ...(found > ids.length ? ['  …'] : [])]);
  const seconds = ((new Date(verification.finishedAt) - new Date(verification.startedAt)) / 1000).toFixed(1);
  const found = verification.checks.reduce((sum, check) => sum + check.found, 0);
  return [...rows, ...faults, '', `${verification.checked} rows looked at in ${seconds} s; faults found: ${found}.`];
}
