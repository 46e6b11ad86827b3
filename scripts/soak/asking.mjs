// Requests as a patient program sends them: what was not answered is sent again, a write with the same Idempotency-Key.
// What must stay true: an attempt that fails is excused only while something that was killed is on its way back; all others are told.
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 60_000;
const AGAIN_MS = 200;
const TIMEOUT_MS = 15_000;

/** `excused(at)` says whether an attempt that began at that moment may have met a kill. */
export function asking({ siteUrl, excused }) {
  const faults = { attempts: 0, failed: 0, unexcused: [] };

  async function attempt(cookie, { method, path, body, key }) {
    const began = Date.now();
    faults.attempts++;
    try {
      const answer = await fetch(new URL(path, siteUrl), {
        method,
        signal: AbortSignal.timeout(TIMEOUT_MS),
        headers: {
          origin: siteUrl,
          ...(cookie ? { cookie } : {}),
          ...(key ? { 'idempotency-key': key } : {}),
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      const text = await answer.text();
      const json = /json/.test(answer.headers.get('content-type') ?? '');
      if (answer.status < 500) return { status: answer.status, body: json ? JSON.parse(text) : text, headers: answer.headers };
      return { failed: `${answer.status} ${json ? (JSON.parse(text).code ?? JSON.parse(text).title) : ''}`, began };
    } catch (error) {
      return { failed: error.cause?.code ?? error.name, began };
    }
  }

  /** The answer below 500, however long it takes within reason; `repeated` says whether it was sent more than once. */
  async function ask(cookie, request) {
    for (const until = Date.now() + PATIENCE_MS, tries = { n: 1 }; ; tries.n++) {
      const answer = await attempt(cookie, request);
      if (answer.failed === undefined) return { ...answer, repeated: tries.n > 1 };
      faults.failed++;
      if (!excused(answer.began, Date.now()))
        faults.unexcused.push({
          at: new Date().toISOString(),
          what: `${request.method} ${request.path.split('?')[0]}`,
          how: answer.failed,
        });
      if (Date.now() > until) throw new Error(`${request.method} ${request.path}: ${answer.failed}, for a whole minute`);
      await pause(AGAIN_MS);
    }
  }

  async function signIn(email) {
    const { status, headers } = await ask('', {
      method: 'POST',
      path: '/api/auth/sign-in/email',
      body: { email, password: 'engawa-demo-2026' },
    });
    if (status !== 200) throw new Error(`${email} could not sign in (${status})`);
    return headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
  }
  return { ask, signIn, faults };
}
