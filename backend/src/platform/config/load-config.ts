/**
 * Reads the environment once. A wrong value stops the start with one sentence that says what to set.
 * What must stay true: production (a PUBLIC_URL that others can reach) never starts with demo data, a sandbox, a weak
 * secret or a plain-text address.
 */
import { isIP } from 'node:net';
import { z } from 'zod';
import { Config } from './config.js';

export class ConfigError extends Error {}

const blankIsUnset = (value: unknown): unknown => (value === '' ? undefined : value);
const text = z.preprocess(blankIsUnset, z.string().optional());
const url = (...protocols: string[]) =>
  z.preprocess(
    blankIsUnset,
    z
      .string()
      .refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
        error: `must be an address starting with ${protocols.map((p) => `${p}//`).join(' or ')}`,
      })
      .optional(),
  );
const flag = z.preprocess(
  blankIsUnset,
  z
    .enum(['0', '1', 'true', 'false'], { error: 'must be 0 or 1' })
    .optional()
    .transform((value) => value === '1' || value === 'true'),
);

const Environment = z.object({
  PORT: z.preprocess(blankIsUnset, z.coerce.number({ error: 'must be a port number' }).int().min(1).max(65535).default(3000)),
  HOST: text,
  PUBLIC_URL: url('http:', 'https:'),
  DATABASE_URL: url('mysql:', 'mariadb:'),
  DATABASE_POOL: z.preprocess(
    blankIsUnset,
    z.coerce.number({ error: 'must be a number of connections' }).int().min(2).max(200).default(20),
  ),
  REDIS_URL: url('redis:', 'rediss:'),
  SMTP_URL: url('smtp:', 'smtps:'),
  MAIL_FROM: text,
  STRIPE_SECRET_KEY: text,
  STRIPE_WEBHOOK_SECRET: text,
  STRIPE_API_URL: url('http:', 'https:'),
  AUTH_SECRET: text,
  DATA_KEY: text,
  STORAGE_URL: url('file:', 's3:'),
  TRUST_PROXY: text,
  DEMO: flag,
  DEMO_NOW: z.preprocess(
    blankIsUnset,
    z.iso.datetime({ offset: true, error: 'must be an instant such as 2026-11-23T09:00:00+09:00' }).optional(),
  ),
  STATIC_DIR: text,
  INBOX_URL: url('http:'),
  RATE_LIMITS: z.preprocess(blankIsUnset, z.enum(['0', '1'], { error: 'must be 0 or 1' }).default('1')),
  DRAIN_SECONDS: z.preprocess(blankIsUnset, z.coerce.number({ error: 'must be a number of seconds' }).min(0).max(300).optional()),
  TIMERS: z.preprocess(blankIsUnset, z.enum(['0', '1'], { error: 'must be 0 or 1' }).default('1')),
});

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\]|[a-z0-9-]+\.localhost)$/i;
const LOOPBACK_HOSTS = /^(localhost|127(\.\d{1,3}){3}|::1)$/i;
const NAMED_RANGES = ['loopback', 'linklocal', 'uniquelocal'];

/** A proxy as the server understands it: an address, a range of them (10.0.0.0/8), or one of three names. */
function isProxy(said: string): boolean {
  const [address = '', bits] = said.split('/');
  const most = isIP(address) === 6 ? 128 : 32;
  return NAMED_RANGES.includes(said) || (isIP(address) !== 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most)));
}

export const isLoopback = (address: string): boolean => LOOPBACK.test(new URL(address).hostname);

/** @throws ConfigError naming the variable and what would be accepted. */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ConfigError(`${String(issue?.path[0])} ${issue?.message ?? 'is not valid'}.`);
  }
  const e = parsed.data;
  const publicUrl = (e.PUBLIC_URL ?? `http://localhost:${e.PORT}`).replace(/\/+$/, '');
  const production = !isLoopback(publicUrl);
  const need = (name: string, value: string | undefined, why: string): string => {
    if (value === undefined) throw new ConfigError(`${name} is not set: ${why}.`);
    return value;
  };
  const config = new Config({
    port: e.PORT,
    host: e.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
    publicUrl,
    databaseUrl: need(
      'DATABASE_URL',
      e.DATABASE_URL,
      'give the address of a MariaDB or MySQL database, or run `npm start`, which brings its own',
    ),
    databasePool: e.DATABASE_POOL,
    redisUrl: e.REDIS_URL,
    smtpUrl: e.SMTP_URL,
    mailFrom: e.MAIL_FROM ?? 'Engawa 縁側 <no-reply@engawa.example.jp>',
    stripe: {
      secretKey: need('STRIPE_SECRET_KEY', e.STRIPE_SECRET_KEY, 'payments need a Stripe key, or run `npm start`, which brings a sandbox'),
      webhookSecret: need('STRIPE_WEBHOOK_SECRET', e.STRIPE_WEBHOOK_SECRET, 'payments are confirmed by signed messages from Stripe'),
      apiUrl: e.STRIPE_API_URL,
    },
    authSecret: need('AUTH_SECRET', e.AUTH_SECRET, 'give 32 random characters or more'),
    dataKey: need('DATA_KEY', e.DATA_KEY, 'give 32 random characters or more'),
    storageUrl: e.STORAGE_URL,
    trustProxy: (e.TRUST_PROXY ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
    demo: e.DEMO,
    demoNow: e.DEMO_NOW === undefined ? undefined : new Date(e.DEMO_NOW),
    production,
    staticDir: e.STATIC_DIR,
    inboxUrl: e.INBOX_URL,
    rateLimits: e.RATE_LIMITS === '1',
    drainSeconds: e.DRAIN_SECONDS ?? (production ? 5 : 0),
    timers: e.TIMERS === '1',
  });
  refuseUnsafe(config);
  return config;
}

function refuseUnsafe(config: Config): void {
  const live = /^(sk|rk)_live_/.test(config.stripe.secretKey);
  const refuse = (when: boolean, sentence: string): void => {
    if (when) throw new ConfigError(sentence);
  };
  refuse(config.authSecret.length < 32, 'AUTH_SECRET is too short: give 32 random characters or more.');
  refuse(config.dataKey.length < 32, 'DATA_KEY is too short: give 32 random characters or more.');
  refuse(
    live && config.stripe.apiUrl !== undefined,
    'STRIPE_API_URL must not be set together with a live STRIPE_SECRET_KEY: a live key is sent to Stripe only.',
  );
  refuse(!config.trustProxy.every(isProxy), 'TRUST_PROXY must list addresses or ranges with commas, such as 10.0.0.0/8,127.0.0.1.');
  refuse(
    config.demo && !LOOPBACK_HOSTS.test(config.host),
    `DEMO is set and HOST is ${config.host}: demo data has public passwords, so only this machine may reach it.`,
  );
  if (!config.production) return;
  const reach = `PUBLIC_URL (${config.publicUrl}) can be reached by others`;
  refuse(!config.publicUrl.startsWith('https://'), `${reach}, so it must start with https://.`);
  refuse(config.demo, `${reach}, so DEMO must not be set: demo data has public passwords.`);
  refuse(config.stripe.apiUrl !== undefined, `${reach}, so STRIPE_API_URL must not be set: money would go to a stand-in.`);
  refuse(config.smtpUrl === undefined, `${reach}, so SMTP_URL must be set: confirmations are letters.`);
  refuse(!config.rateLimits || !config.timers, `${reach}, so RATE_LIMITS and TIMERS must stay on.`);
}
