// `npm run verify`: looks at everything that must be true of the data of DATABASE_URL (or the private database, running or not), prints
// what each check found and ends with 1 when there are faults. It changes nothing but its own diary, and may run beside the product.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildBackend } from './build.mjs';
import { runningMariadb, startMariadb } from './mariadb.mjs';
import { dataDir } from './places.mjs';
import { command, Refusal } from './refusal.mjs';
import { verificationLines, verifyDatabase } from './verify-database.mjs';

/** The address given, the private database as it runs, or the private database brought up for the while. */
async function database() {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => {} };
  const folder = join(dataDir, 'mariadb');
  const running = await runningMariadb(folder);
  if (running) return { url: running, stop: async () => {} };
  if (!existsSync(folder))
    throw new Refusal('There is no data to verify: DATABASE_URL is not set, and `npm start` has not yet made a private database here.');
  return startMariadb({ dataDir: folder, durable: true, say: console.log });
}

await command(async () => {
  await buildBackend(console.log);
  const from = await database();
  try {
    const told = await verifyDatabase(from.url);
    for (const line of verificationLines(told)) console.log(line);
    process.exitCode = told.verification.ok ? 0 : 1;
  } finally {
    await from.stop();
  }
});
