// Secrets of a product that was given none: made once, kept where only their owner can read them.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const make = {
  authSecret: () => randomBytes(32).toString('base64url'),
  dataKey: () => randomBytes(32).toString('base64url'),
  stripeKey: () => `sk_test_${randomBytes(24).toString('hex')}`,
  webhookSecret: () => `whsec_${randomBytes(24).toString('hex')}`,
};

/** {authSecret, dataKey, stripeKey, webhookSecret} of `dataDir`; the last two are known to the payment sandbox only. */
export function secretsOf(dataDir) {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, 'secrets.json');
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const secrets = Object.fromEntries(Object.entries(make).map(([name, fresh]) => [name, kept[name] ?? fresh()]));
  if (Object.keys(secrets).some((name) => !(name in kept))) {
    writeFileSync(`${file}.new`, `${JSON.stringify({ ...kept, ...secrets }, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  chmodSync(file, 0o600);
  return secrets;
}
