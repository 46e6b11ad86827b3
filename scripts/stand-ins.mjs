// The two small programs that stand in for the outside where no key and no mail server were given: the payment sandbox and the inbox.
// What must stay true: they know nothing of the environment but what is listed here, and what they remember survives a restart.
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { hasEnded, startNode } from './children.mjs';
import { logFile, tail } from './logs.mjs';
import { inboxMain, paymentSandboxMain, root } from './places.mjs';
import { freePort, listening } from './ports.mjs';

/** Starts the sandbox or the inbox with its output in a log file; `ready` resolves when its port answers. */
function startStandIn(name, script, { env, port, dataDir }) {
  const file = logFile(dataDir, name);
  const output = openSync(file, 'a');
  const child = startNode(script, { env, output, nodeArgs: ['--enable-source-maps'], cwd: root });
  closeSync(output);
  const until = Date.now() + 60_000;
  const ready = listening(port, () => hasEnded(child) || Date.now() > until).then((up) => {
    if (!up) throw new Error(`The ${name} did not start:\n${tail(file)}`);
  });
  return { child, ready };
}

/**
 * Starts the payment sandbox and the inbox where they are ours to bring, on the next free ports, and writes into `env` what points the
 * backend to them. Answers {children: Map of name to process, ready, sandboxUrl, inboxUrl}; the backend may start meanwhile.
 */
export async function startStandIns({ own, env, port, secrets, dataDir, house }) {
  const taken = new Set([port]);
  const ports = { sandbox: await freePort(port + 1, taken), smtp: await freePort(port + 2, taken), inbox: await freePort(port + 3, taken) };
  const children = new Map();
  const began = [];
  const bring = (name, script, childEnv, listensOn) => {
    const { child, ready } = startStandIn(name, script, { env: childEnv, port: listensOn, dataDir });
    children.set(name, house.add(name, child));
    began.push(ready);
  };
  const plain = { PATH: process.env.PATH, TZ: process.env.TZ ?? '', HOME: process.env.HOME ?? '' };
  if (own.stripe) {
    env.STRIPE_SECRET_KEY = secrets.stripeKey;
    env.STRIPE_WEBHOOK_SECRET = secrets.webhookSecret;
    env.STRIPE_API_URL = `http://127.0.0.1:${ports.sandbox}`;
    bring(
      'payment sandbox',
      paymentSandboxMain,
      {
        ...plain,
        PORT: String(ports.sandbox),
        WEBHOOK_URL: `http://127.0.0.1:${port}/api/payments/stripe/webhook`,
        WEBHOOK_SECRET: secrets.webhookSecret,
        API_KEY: secrets.stripeKey,
        DATA_DIR: join(dataDir, 'stripe'),
      },
      ports.sandbox,
    );
  }
  if (own.mail) {
    env.SMTP_URL = `smtp://127.0.0.1:${ports.smtp}`;
    env.INBOX_URL = `http://127.0.0.1:${ports.inbox}`;
    bring(
      'inbox',
      inboxMain,
      { ...plain, SMTP_PORT: String(ports.smtp), WEB_PORT: String(ports.inbox), DATA_DIR: join(dataDir, 'inbox') },
      ports.inbox,
    );
  }
  const ready = Promise.all(began);
  // Awaited by the caller beside the backend; a failure before that must not count as unheard.
  ready.catch(() => {});
  return { children, ready, sandboxUrl: own.stripe ? env.STRIPE_API_URL : undefined, inboxUrl: env.INBOX_URL };
}
