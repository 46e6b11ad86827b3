// Time passing, and the end: holds whose time is over lapse, messages are handed out, and everything that was promised is looked for.
import { setTimeout as pause } from 'node:timers/promises';
import { sql, transaction } from './breaking.mjs';
import { differences } from './watching.mjs';

const QUIET_MS = 180_000;

/** Lets the time of holds run out: nobody waits a quarter of an hour for each. Stay and slots alike, as the product writes them. */
export async function age(databaseUrl, ids) {
  for (const id of ids) await ageOne(databaseUrl, id);
}

/** The product may be at the same stay this moment; who is chosen to give way asks again. */
async function ageOne(databaseUrl, id, tries = 5) {
  try {
    await transaction(databaseUrl, async (query) => {
      const [held] = await query("SELECT id FROM stays WHERE id = ? AND status = 'held' FOR UPDATE", [id]);
      if (held === undefined) return;
      const items = (await query('SELECT id FROM stay_items WHERE stay_id = ?', [id])).map((item) => item.id);
      const now = new Date();
      await query('UPDATE stays SET held_until = ?, version = version + 1 WHERE id = ?', [now, id]);
      await query('UPDATE claim_holds SET held_until = ? WHERE holder_id IN (?)', [now, items]);
    });
  } catch (error) {
    if (error.code !== 'ER_LOCK_DEADLOCK' || tries === 1) throw error;
    await ageOne(databaseUrl, id, tries - 1);
  }
}

/** Ages what was left for five seconds, until the signal. A database that is away is tried again. */
export async function passTime({ databaseUrl, left }, signal) {
  while (!signal.aborted) {
    await pause(1_000);
    const old = left.filter(({ at }) => Date.now() - at > 5_000).map(({ id }) => id);
    const aged = await age(databaseUrl, old).then(
      () => true,
      () => false,
    );
    if (aged) left.splice(0, left.length, ...left.filter(({ id }) => !old.includes(id)));
  }
}

/** Waits until nothing is held and no message waits; answers what still does. */
export async function comeToRest(databaseUrl) {
  const open = async () => {
    const held = await sql(databaseUrl, "SELECT id FROM stays WHERE status = 'held'");
    await age(
      databaseUrl,
      held.map(({ id }) => id),
    );
    const [{ n }] = await sql(databaseUrl, "SELECT COUNT(*) AS n FROM outbox WHERE state <> 'done'");
    const [{ r }] = await sql(databaseUrl, "SELECT COUNT(*) AS r FROM refunds WHERE status IN ('intended', 'pending')");
    return { held: held.length, messages: Number(n), refunds: Number(r) };
  };
  for (const until = Date.now() + QUIET_MS; ; await pause(500)) {
    const rest = await open();
    if (Object.values(rest).every((n) => n === 0) || Date.now() > until) return rest;
  }
}

/** Stays that were acknowledged and are gone, or are not what was promised. */
export async function brokenPromises(databaseUrl, acknowledged) {
  const broken = [];
  const ids = [...acknowledged.keys()];
  for (let from = 0; from < ids.length; from += 1_000) {
    const rows = await sql(databaseUrl, 'SELECT id, status, late_refunded_at IS NOT NULL AS late FROM stays WHERE id IN (?)', [
      ids.slice(from, from + 1_000),
    ]);
    const found = new Map(rows.map(({ id, status, late }) => [id, late ? 'paid-late' : status]));
    for (const id of ids.slice(from, from + 1_000))
      if (!acknowledged.get(id).includes(found.get(id))) broken.push({ id, is: found.get(id) ?? 'gone', promised: acknowledged.get(id) });
  }
  return broken;
}

/** What open pages show beside what the calendar of every instance says, once the last push had time to arrive. */
export async function wrongPages(pages, calendarsOf) {
  let wrong = [];
  for (const until = Date.now() + 10_000; Date.now() < until; await pause(500)) {
    wrong = [];
    for (const page of pages) {
      await page.settled();
      for (const calendar of await calendarsOf(page.siteId)) wrong.push(...differences(page, calendar));
    }
    if (wrong.length === 0) break;
  }
  return wrong;
}
