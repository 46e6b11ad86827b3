/** The frame of every page: language, title, the band that says it is a test, and nothing loaded from anywhere. */
import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { html, Html } from './html.js';
import { STYLE } from './style.js';
import { TEXTS, type Language } from './texts.js';

export interface Page {
  language: Language;
  title: string;
  body: Html;
  status?: number;
  script?: string;
  /** seconds after which the page asks again */
  refresh?: number;
  /** origins a form may lead to: the shop that the payer returns to */
  leadsTo?: (string | null)[];
}

export function showPage(response: ServerResponse, page: Page): void {
  const { language, title, body, script, refresh, leadsTo = [] } = page;
  const nonce = randomBytes(16).toString('base64url');
  const t = TEXTS[language];
  const document = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        ${refresh ? html`<meta http-equiv="refresh" content="${refresh}" />` : null}
        <title>${title} | ${t.testPage}</title>
        <style nonce="${nonce}">
          ${new Html(STYLE)}
        </style>
      </head>
      <body>
        <header class="test"><strong>${t.testPage}</strong><span>${t.testNote}</span></header>
        ${body}
        ${
          script
            ? html`<script nonce="${nonce}">
                ${new Html(script)};
              </script>`
            : null
        }
      </body>
    </html> `;
  const origins = leadsTo.flatMap((one) => (one && URL.canParse(one) ? [new URL(one).origin] : []));
  response.writeHead(page.status ?? 200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; form-action ${["'self'", ...new Set(origins)].join(' ')}; base-uri 'none'; frame-ancestors 'none'`,
  });
  response.end(document.text);
}

/** A page of a heading, a sentence and perhaps a way on. */
export function notice(title: string, note: string, way?: Html | null): Html {
  return html`<main class="narrow">
    <div class="card">
      <h1>${title}</h1>
      <p>${note}</p>
      ${way ?? null}
    </div>
  </main>`;
}

export function redirect(response: ServerResponse, to: string): void {
  response.writeHead(303, { location: to, 'cache-control': 'no-store' });
  response.end();
}
