/* eslint-disable @typescript-eslint/no-explicit-any -- specs read answers as they come */
/**
 * The payment sandbox beside an application under test: its clock is the test's, its messages arrive over HTTP as
 * Stripe's would.
 */
import { readConfig } from '../../sandbox/stripe/config.js';
import { startSandbox } from '../../sandbox/stripe/server.js';
import { TEST_ENV, type TestApp } from './start-app.js';

export type PaymentSandbox = {
  readonly url: string;
  /** Environment for startApp. */
  readonly env: Record<string, string>;
  /** Tells the sandbox where the application listens and what time it is there. */
  readonly attach: (app: TestApp) => void;
  /** The same for an application that runs as a process and has the real clock. */
  readonly attachUrl: (appUrl: string) => void;
  /** Takes over the application's clock again after it moved. */
  readonly syncClock: (app: TestApp) => void;
  readonly control: <T = any>(method: string, path: string, body?: object) => Promise<T>;
  /** Pays as a person would on the page; answers where the page stands. */
  readonly pay: (checkoutUrl: string, how?: { card?: string; threeDSecure?: 'complete' | 'fail' | 'leave' }) => Promise<any>;
  readonly close: () => Promise<void>;
};

const CARD = '4000002760003184';

export async function startPaymentSandbox(): Promise<PaymentSandbox> {
  const apiKey = TEST_ENV.STRIPE_SECRET_KEY;
  const sandbox = await startSandbox(readConfig({ API_KEY: apiKey, WEBHOOK_SECRET: TEST_ENV.STRIPE_WEBHOOK_SECRET }));
  sandbox.world.change({ webhookRetryMs: 50 });
  const control = async <T>(method: string, path: string, body: object = {}): Promise<T> => {
    const answer = await fetch(`${sandbox.url}/_sandbox/${path}`, {
      method,
      ...(method === 'GET' ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const json = (await answer.json()) as T;
    if (!answer.ok) throw new Error(`sandbox ${path}: ${JSON.stringify(json)}`);
    return json;
  };
  const syncClock = (app: TestApp): void => sandbox.world.change({ clockOffsetMs: app.clock.now().getTime() - Date.now() });
  return {
    url: sandbox.url,
    env: { STRIPE_API_URL: sandbox.url },
    attachUrl: (appUrl) => {
      sandbox.world.config.webhookUrl = `${appUrl}/api/payments/stripe/webhook`;
    },
    attach: (app) => {
      sandbox.world.config.webhookUrl = `${app.url}/api/payments/stripe/webhook`;
      syncClock(app);
    },
    syncClock,
    control,
    pay: (checkoutUrl, how = {}) =>
      control('POST', `sessions/${/cs_\w+/.exec(checkoutUrl)?.[0] ?? ''}/pay`, {
        card: how.card ?? CARD,
        threeDSecure: how.threeDSecure ?? 'complete',
      }),
    close: () => sandbox.close(),
  };
}
