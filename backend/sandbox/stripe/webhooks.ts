/**
 * Sends events to the one endpoint, signed as Stripe signs, until it answers 2xx or three days have passed.
 * What must stay true: a delivery is planned in the same write as its event, so no crash loses one; deliveries run side by
 * side and promise no order; the signature's time is the real one, whatever the sandbox's clock says.
 */
import { createHmac } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { newId } from './ids.js';
import type { Delivery, DeliveryTry } from './types.js';
import type { World } from './world.js';

const GIVE_UP_MS = 3 * 24 * 3_600_000;
const LONGEST_WAIT_MS = 300_000;
const TRIES_SHOWN = 10;
const ANSWER_MS = 20_000;

/** `held`: it waits until it is sent by hand. */
export function planDelivery(world: World, event: string, held = world.settings.holdWebhooks): Delivery | null {
  if (!world.config.webhookUrl) return null;
  const status = held ? 'held' : 'pending';
  const delivery: Delivery = { id: newId('whd_'), event, status, createdAt: Date.now(), nextAt: Date.now(), tried: 0, tries: [] };
  world.store.put('deliveries', delivery.id, delivery);
  return delivery;
}

/** `t=<seconds>,v1=<HMAC-SHA256 of "t.body">`: what the SDK's constructEvent verifies. */
export function signature(body: string, secret: string, seconds: number): string {
  const v1 = createHmac('sha256', secret).update(`${seconds}.${body}`, 'utf8').digest('hex');
  return `t=${seconds},v1=${v1}`;
}

function post(url: string, body: string, secret: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const send = url.startsWith('https:') ? httpsRequest : httpRequest;
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      'cache-control': 'no-cache',
      'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
      'stripe-signature': signature(body, secret, Math.floor(Date.now() / 1000)),
    };
    const sent = send(url, { method: 'POST', headers, agent: false, timeout: ANSWER_MS }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
      answer.on('error', reject);
    });
    sent.on('timeout', () => sent.destroy(new Error(`No answer within ${ANSWER_MS / 1000} s`)));
    sent.on('error', reject);
    sent.end(body);
  });
}

export class Webhooks {
  private timer: NodeJS.Timeout | undefined;
  private readonly underway = new Set<string>();
  private stopped = false;

  constructor(private readonly world: World) {
    world.store.afterWrite(() => this.wake());
  }

  /** At the start what waits is due at once: the endpoint may be back, perhaps at another address. */
  resume(): void {
    const { store } = this.world;
    const waiting = store.all('deliveries').filter((one) => one.status === 'pending');
    store.write(() => waiting.forEach((one) => store.put('deliveries', one.id, { ...one, nextAt: Date.now() })));
    this.wake();
  }

  /** Sends what is due now and sets the alarm for what is due next. */
  wake(): void {
    if (this.stopped) return;
    clearTimeout(this.timer);
    const waiting = this.world.store.all('deliveries').filter((one) => one.status === 'pending' && !this.underway.has(one.id));
    for (const one of waiting.filter((each) => each.nextAt <= Date.now())) void this.send(one.id);
    const later = waiting.map((one) => one.nextAt).filter((at) => at > Date.now());
    if (later.length) this.timer = setTimeout(() => this.wake(), Math.max(1, Math.min(...later) - Date.now()));
  }

  /** One try. A redirect is no success, as with Stripe. */
  async send(id: string): Promise<void> {
    const delivery = this.world.store.get('deliveries', id);
    const { webhookUrl, webhookSecret } = this.world.config;
    if (!delivery || !webhookUrl || this.underway.has(id)) return;
    this.underway.add(id);
    const event = this.world.store.get('events', delivery.event);
    const attempt: DeliveryTry = { at: Date.now(), status: null, error: null };
    try {
      attempt.status = await post(webhookUrl, JSON.stringify(event, null, 2), webhookSecret);
    } catch (failure) {
      attempt.error = failure instanceof Error ? failure.message : String(failure);
    }
    this.underway.delete(id);
    if (!this.stopped) this.record(id, attempt);
  }

  private record(id: string, attempt: DeliveryTry): void {
    const { store, settings } = this.world;
    const delivery = store.get('deliveries', id);
    if (!delivery) return;
    const tried = delivery.tried + 1;
    const tries = [...delivery.tries, attempt].slice(-TRIES_SHOWN);
    const done = attempt.status !== null && attempt.status >= 200 && attempt.status < 300;
    const wait = Math.min(settings.webhookRetryMs * 2 ** (tried - 1), Math.max(LONGEST_WAIT_MS, settings.webhookRetryMs));
    const nextAt = Date.now() + wait;
    const over = nextAt > delivery.createdAt + GIVE_UP_MS;
    const status = done ? 'delivered' : over ? 'failed' : 'pending';
    store.write(() => store.put('deliveries', id, { ...delivery, tried, tries, status, nextAt }));
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }
}
