/**
 * /_sandbox/: what a test may do to the sandbox and Stripe would never offer. JSON in, JSON out; README.md lists them.
 * What must stay true: nothing under /v1 shows that these exist.
 */
import { FAULTS, type Fault, type Faults } from './faults.js';
import { answerChallenge, pay } from './objects/paying.js';
import { failRefund } from './objects/refunds.js';
import { currentSession, expireWhatIsOver } from './objects/sessions.js';
import { planDelivery, type Webhooks } from './webhooks.js';
import type { Delivery, Settings } from './types.js';
import type { World } from './world.js';

export interface Controls {
  world: World;
  faults: Faults;
  webhooks: Webhooks;
}

type Body = Record<string, unknown>;

/** A request that makes no sense: answered with 400 and this sentence. */
export class Misuse extends Error {}

function whole(body: Body, name: string, otherwise?: number): number {
  const value = body[name] ?? otherwise;
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new Misuse(`${name} must be a whole number.`);
  return value;
}

function text(body: Body, name: string, otherwise: string): string {
  const value = body[name] ?? otherwise;
  if (typeof value !== 'string') throw new Misuse(`${name} must be a text.`);
  return value;
}

function payWithoutBrowser({ world }: Controls, id: string, body: Body): object {
  const row = currentSession(world, id);
  if (!row) throw new Misuse(`There is no session ${id}.`);
  const then = body.threeDSecure ?? 'complete';
  if (!['complete', 'fail', 'leave'].includes(then as string)) throw new Misuse("threeDSecure must be 'complete', 'fail' or 'leave'.");
  const card = {
    number: text(body, 'card', '4242424242424242').replaceAll(' ', ''),
    month: 12,
    year: new Date(world.now()).getUTCFullYear() + 3,
    cvc: '123',
  };
  const payer = { name: text(body, 'name', 'TARO YAMADA'), email: text(body, 'email', row.session.customer_email ?? 'payer@example.jp') };
  let progress: object | null = pay(world, id, card, payer);
  if ((progress as { at: string }).at === 'challenge' && then !== 'leave') progress = answerChallenge(world, id, then === 'complete');
  return { progress, session: currentSession(world, id)!.session };
}

function withEvent(world: World, delivery: Delivery): object {
  return { ...delivery, type: world.store.get('events', delivery.event)?.type };
}

async function resend({ world, webhooks }: Controls, event: string, body: Body): Promise<object> {
  if (!world.store.get('events', event)) throw new Misuse(`There is no event ${event}.`);
  const planned = world.store.write(() => Array.from({ length: whole(body, 'times', 1) }, () => planDelivery(world, event, true)));
  const ids = planned.flatMap((one) => (one ? [one.id] : []));
  await Promise.all(ids.map((id) => webhooks.send(id)));
  return { deliveries: ids.map((id) => withEvent(world, world.store.get('deliveries', id)!)) };
}

/** One after the other, each answered before the next, so that the order is really the one asked for. */
async function release({ world, webhooks }: Controls, body: Body): Promise<object> {
  world.change({ holdWebhooks: false });
  const held = world.store.all('deliveries').filter((one) => one.status === 'held');
  if (body.order === 'reverse') held.reverse();
  const times = whole(body, 'times', 1);
  for (const one of held) {
    await webhooks.send(one.id);
    if (times > 1) await resend({ world, webhooks } as Controls, one.event, { times: times - 1 });
  }
  return { deliveries: held.map((one) => withEvent(world, world.store.get('deliveries', one.id)!)) };
}

function orderFault({ faults }: Controls, body: Body): object {
  if (!FAULTS.includes(body.kind as Fault['kind'])) throw new Misuse(`kind must be one of ${FAULTS.join(', ')}.`);
  const given = (name: string) => (body[name] === undefined ? {} : { [name]: text(body, name, '') });
  faults.order({
    kind: body.kind as Fault['kind'],
    times: whole(body, 'times', 1),
    delayMs: whole(body, 'delayMs', 0),
    ...given('method'),
    ...given('path'),
  });
  return { faults: faults.list() };
}

function moveClock({ world }: Controls, body: Body): object {
  const offset = body.advanceMs === undefined ? whole(body, 'offsetMs') : world.settings.clockOffsetMs + whole(body, 'advanceMs');
  world.change({ clockOffsetMs: offset });
  expireWhatIsOver(world);
  return { now: new Date(world.now()).toISOString(), clockOffsetMs: offset };
}

function setSettings({ world }: Controls, body: Body): object {
  const names = ['webhookRetryMs', 'paymentDelayMs'] as const;
  const change: Partial<Settings> = {};
  for (const name of names) if (body[name] !== undefined) change[name] = whole(body, name);
  world.change(change);
  return world.settings;
}

function reset({ world, faults }: Controls): object {
  world.store.clear();
  faults.clear();
  return { reset: true };
}

type Control = (controls: Controls, id: string, body: Body) => object | Promise<object>;

const CONTROLS: [method: string, path: RegExp, run: Control][] = [
  ['GET', /^\/_sandbox\/health$/, () => ({ ok: true })],
  ['POST', /^\/_sandbox\/sessions\/(\w+)\/pay$/, payWithoutBrowser],
  ['GET', /^\/_sandbox\/deliveries$/, ({ world }) => ({ deliveries: world.store.all('deliveries').map((one) => withEvent(world, one)) })],
  ['POST', /^\/_sandbox\/events\/(\w+)\/resend$/, resend],
  ['POST', /^\/_sandbox\/webhooks\/hold$/, ({ world }) => (world.change({ holdWebhooks: true }), world.settings)],
  ['POST', /^\/_sandbox\/webhooks\/release$/, (controls, _, body) => release(controls, body)],
  ['GET', /^\/_sandbox\/faults$/, ({ faults }) => ({ faults: faults.list() })],
  ['POST', /^\/_sandbox\/faults$/, (controls, _, body) => orderFault(controls, body)],
  ['DELETE', /^\/_sandbox\/faults$/, ({ faults }) => (faults.clear(), { faults: [] })],
  ['POST', /^\/_sandbox\/clock$/, (controls, _, body) => moveClock(controls, body)],
  ['GET', /^\/_sandbox\/settings$/, ({ world }) => world.settings],
  ['POST', /^\/_sandbox\/settings$/, (controls, _, body) => setSettings(controls, body)],
  ['POST', /^\/_sandbox\/refunds\/(\w+)\/fail$/, ({ world }, id) => world.store.write(() => failRefund(world, id))],
  ['POST', /^\/_sandbox\/reset$/, reset],
];

function bodyOf(raw: string): Body {
  if (raw === '') return {};
  try {
    const body: unknown = JSON.parse(raw);
    if (body && typeof body === 'object' && !Array.isArray(body)) return body as Body;
  } catch {
    // said below
  }
  throw new Misuse('The body must be a JSON object.');
}

/** The control's answer, or null when there is no such control. */
export async function control(controls: Controls, method: string, path: string, raw: string): Promise<object | null> {
  for (const [verb, pattern, run] of CONTROLS) {
    const match = verb === method ? pattern.exec(path) : null;
    if (match) return run(controls, match[1] ?? '', bodyOf(raw));
  }
  return null;
}
