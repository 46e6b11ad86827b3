// What the environment asks of `npm start`, and the refusals that must come before anything is started.
// What must stay true: demo data, payment sandbox and inbox only under an address of this machine; a given database gets demo data only
// when somebody said DEMO=1. The backend's own configuration checks all values again; this decides what is brought in their place.
import { Refusal } from './refusal.mjs';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\]|[a-z0-9-]+\.localhost)$/i;

function portOf(text = '3000') {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_532)
    throw new Refusal(`PORT is “${text}”, but must be a port number from 1 to 65532.`);
  return port;
}

function addressOf(text, port) {
  const address = text ?? `http://localhost:${port}`;
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    throw new Refusal(`PUBLIC_URL is “${text}”, but must be an address starting with http:// or https://.`);
  return address.replace(/\/+$/, '');
}

const refuse = (when, sentence) => {
  if (when) throw new Refusal(sentence);
};

/** {port, publicUrl, own: {database, stripe, mail}, demo}: what is asked, what we bring ourselves, and whether demo data is loaded. */
export function readSettings(environment) {
  const env = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const port = portOf(env.PORT);
  const publicUrl = addressOf(env.PUBLIC_URL, port);
  const loopback = LOOPBACK.test(new URL(publicUrl).hostname);
  const own = { database: !env.DATABASE_URL, stripe: !env.STRIPE_SECRET_KEY, mail: !env.SMTP_URL };
  const asked = ['1', 'true'].includes(env.DEMO);

  const reach = `PUBLIC_URL (${publicUrl}) can be reached by others`;
  refuse(
    !loopback && own.stripe,
    `STRIPE_SECRET_KEY is not set, and ${reach}: the payment sandbox stands in for Stripe on this machine only.`,
  );
  refuse(!loopback && own.mail, `SMTP_URL is not set, and ${reach}: the mail inbox stands in for a mail server on this machine only.`);
  refuse(!loopback && asked, `DEMO is set, and ${reach}: demo data has public passwords and is for this machine only.`);
  refuse(asked && env.NODE_ENV === 'production', 'DEMO is set together with NODE_ENV=production: demo data has public passwords.');
  refuse(
    own.stripe && Boolean(env.STRIPE_API_URL),
    'STRIPE_API_URL is set without STRIPE_SECRET_KEY: set both, or neither to get the payment sandbox.',
  );

  const demo = asked || (own.database && loopback && env.NODE_ENV !== 'production' && env.DEMO === undefined);
  return { env, port, publicUrl, own, demo };
}
