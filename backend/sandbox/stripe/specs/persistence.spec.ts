import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Store } from '../store.js';
import { bench, Endpoint, order, until, type Bench } from './support.js';

let folder: string;
let running: Bench[];
let endpoint: Endpoint | null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
  running = [];
  endpoint = null;
});
afterEach(async () => {
  for (const one of running) await one.sandbox.close();
  await endpoint?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(env: NodeJS.ProcessEnv = {}): Promise<Bench> {
  const b = await bench({ DATA_DIR: folder, ...env });
  running.push(b);
  return b;
}

async function restart(b: Bench, env: NodeJS.ProcessEnv = {}): Promise<Bench> {
  running.splice(running.indexOf(b), 1);
  await b.sandbox.close();
  return start(env);
}

describe('after a restart', () => {
  it('every payment, refund and event is there, in the same order', async () => {
    let b = await start();
    const session = await b.paid(1_000);
    await b.stripe.refunds.create({ payment_intent: session.payment_intent as string, amount: 300 });
    const before = [
      await b.stripe.checkout.sessions.retrieve(session.id),
      (await b.stripe.refunds.list()).data,
      (await b.stripe.events.list()).data,
      await b.stripe.balance.retrieve(),
    ];
    b = await restart(b);
    const after = [
      await b.stripe.checkout.sessions.retrieve(session.id),
      (await b.stripe.refunds.list()).data,
      (await b.stripe.events.list()).data,
      await b.stripe.balance.retrieve(),
    ];
    expect(after).toEqual(before);
  });

  it('an idempotency key still gives the first answer', async () => {
    let b = await start();
    const create = () => b.stripe.checkout.sessions.create(order(), { idempotencyKey: 'k' });
    const first = await create();
    b = await restart(b);
    expect((await create()).id).toBe(first.id);
  });

  it('a webhook that was not answered is sent on', async () => {
    let b = await start({ WEBHOOK_URL: 'http://127.0.0.1:9/nobody' });
    const { id } = await b.stripe.checkout.sessions.create(order());
    await b.stripe.checkout.sessions.expire(id);
    endpoint = await Endpoint.open();
    const rows = async () => (await b.control<{ deliveries: { status: string; tries: unknown[] }[] }>('GET', '/deliveries')).deliveries;
    await until(async () => (await rows())[0]!.tries.length > 0);
    b = await restart(b, { WEBHOOK_URL: endpoint.url });
    await until(() => endpoint!.types().includes('checkout.session.expired'));
  });

  it('a payment that was with the bank is answered', async () => {
    let b = await start();
    await b.control('POST', '/settings', { paymentDelayMs: 3_600_000 });
    const { id } = await b.stripe.checkout.sessions.create(order());
    expect((await b.pay(id)).progress.at).toBe('processing');
    b = await restart(b);
    expect((await b.stripe.checkout.sessions.retrieve(id)).status).toBe('complete');
    expect((await b.stripe.charges.list()).data).toHaveLength(1);
  });

  it('a line that was being written when the process died is left out, and the rest stands', async () => {
    let b = await start();
    const session = await b.paid(1_000);
    await b.sandbox.close();
    running = [];
    appendFileSync(join(folder, 'journal.jsonl'), '[["refunds","re_half",{"id":"re_half"');
    b = await start();
    expect((await b.stripe.checkout.sessions.retrieve(session.id)).status).toBe('complete');
    expect((await b.stripe.refunds.list()).data).toEqual([]);
    await b.stripe.refunds.create({ payment_intent: session.payment_intent as string });
    b = await restart(b);
    expect((await b.stripe.refunds.list()).data).toHaveLength(1);
  });

  it('a reset leaves nothing', async () => {
    let b = await start();
    await b.paid();
    await b.control('POST', '/reset');
    expect((await b.stripe.events.list()).data).toEqual([]);
    b = await restart(b);
    expect((await b.stripe.checkout.sessions.list()).data).toEqual([]);
  });
});

describe('the store', () => {
  it('keeps nothing of a change that throws, in memory or in its journal', () => {
    const store = new Store(folder);
    const id = (name: string) => store.write(() => store.put('replays', name, { key: name } as never));
    id('kept');
    expect(() =>
      store.write(() => {
        store.put('replays', 'kept', { key: 'changed' } as never);
        store.put('replays', 'lost', { key: 'lost' } as never);
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(store.all('replays')).toEqual([{ key: 'kept' }]);
    expect(readFileSync(join(folder, 'journal.jsonl'), 'utf8').trim().split('\n')).toHaveLength(1);
    store.close();
  });

  it('refuses to start on a journal that is not its own', () => {
    writeFileSync(join(folder, 'journal.jsonl'), 'not json\n');
    expect(() => new Store(folder)).toThrow();
  });
});
