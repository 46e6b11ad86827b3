/** The payment sandbox from behind: what happens while no browser is open. */
import { type APIRequestContext, expect } from '@playwright/test';
import { ask } from './database';
import { sandboxUrl } from './product';

/** The Checkout Session of a payment page's address. */
export const sessionOf = (url: string): string => /cs_\w+/.exec(url)?.[0] ?? '';

export async function payFromElsewhere(request: APIRequestContext, sessionId: string): Promise<void> {
  const answer = await request.post(`${sandboxUrl}/_sandbox/sessions/${sessionId}/pay`, { data: {} });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** Sends the event that says "paid" again, several times side by side; answers when all were received. */
export async function resendPaid(request: APIRequestContext, sessionId: string, times: number): Promise<void> {
  const events = await ask<{ id: string }>('SELECT id FROM stripe_events WHERE object_id = ? AND type = "checkout.session.completed"', [
    sessionId,
  ]);
  expect(events).toHaveLength(1);
  const answer = await request.post(`${sandboxUrl}/_sandbox/events/${events[0]?.id ?? ''}/resend`, { data: { times } });
  const { deliveries } = (await answer.json()) as { deliveries: { status: string }[] };
  expect(deliveries.map(({ status }) => status)).toEqual(Array(times).fill('delivered'));
}
