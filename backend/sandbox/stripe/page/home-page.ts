/** /_sandbox/: what came in so far, for somebody who opens the sandbox for the first time. */
import type { World } from '../world.js';
import { html, type Html } from './html.js';
import { TEXTS, yen, type Language } from './texts.js';

const LATEST = 50;

function when(seconds: number): string {
  return new Date(seconds * 1000).toLocaleString('sv-SE', { timeZone: 'Asia/Tokyo' });
}

function table(title: string, id: string, heads: string[], rows: Html[], nothing: string): Html {
  if (rows.length === 0)
    return html`<section>
      <h2>${title}</h2>
      <p>${nothing}</p>
    </section>`;
  return html`<section>
    <h2 id="${id}">${title}</h2>
    <div class="scroll" role="region" aria-labelledby="${id}" tabindex="0">
      <table>
        <thead>
          <tr>
            ${heads.map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </section>`;
}

export function homePage(world: World, language: Language): { title: string; body: Html } {
  const t = TEXTS[language];
  const { id, amount, status, created, of, tries } = t.columns;
  const { store } = world;
  const latest = <T>(rows: T[]) => rows.reverse().slice(0, LATEST);
  const sessions = latest(store.all('sessions')).map(
    ({ session }) =>
      html`<tr>
        <td>${session.url ? html`<a href="${session.url}">${session.id.slice(0, 20)}…</a>` : `${session.id.slice(0, 20)}…`}</td>
        <td class="yen">${yen(session.amount_total!)}</td>
        <td>${session.status} / ${session.payment_status}</td>
        <td>${when(session.created)}</td>
      </tr>`,
  );
  const payments = latest(store.all('intents')).map(
    (one) =>
      html`<tr>
        <td>${one.id}</td>
        <td class="yen">${yen(one.amount)}</td>
        <td>${one.status}</td>
        <td>${when(one.created)}</td>
      </tr>`,
  );
  const refunds = latest(store.all('refunds')).map(
    (one) =>
      html`<tr>
        <td>${one.id}</td>
        <td class="yen">${yen(one.amount)}</td>
        <td>${one.status}</td>
        <td>${one.charge as string}</td>
        <td>${when(one.created)}</td>
      </tr>`,
  );
  const deliveries = latest(store.all('deliveries')).map(
    (one) =>
      html`<tr>
        <td>${store.get('events', one.event)?.type}</td>
        <td>${one.status}</td>
        <td>${one.tried}</td>
        <td>${when(one.createdAt / 1000)}</td>
      </tr>`,
  );
  const body = html`<main>
    <div>
      <h1>${t.home}</h1>
      <p>${t.homeNote}</p>
      <p><a href="?lang=ja" lang="ja">日本語</a> <a href="?lang=en" lang="en">English</a></p>
    </div>
    ${table(t.sessions, 'sessions', [id, amount, status, created], sessions, t.nothing)}
    ${table(t.payments, 'payments', [id, amount, status, created], payments, t.nothing)}
    ${table(t.refunds, 'refunds', [id, amount, status, of, created], refunds, t.nothing)}
    ${table(t.deliveries, 'deliveries', [of, status, tries, created], deliveries, t.nothing)}
  </main>`;
  return { title: t.home, body };
}
