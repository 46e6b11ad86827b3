/**
 * The viewer's pages. Plain HTML without a script.
 * What must stay true: everything that came in a letter is escaped, and its HTML is only ever shown inside a sandboxed frame.
 */
import type { Letter, LetterSummary } from './letters.js';
import { type Locale, timeOf, wordsOf } from './words.js';

export const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const style = `
:root { color-scheme: light; --ink: #22302c; --soft: #5a6a64; --line: #d9d3c5; --paper: #fbf9f4; --accent: #1f5c4d; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.7 "Zen Kaku Gothic New", "Hiragino Sans", "Noto Sans CJK JP", sans-serif; }
header, main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
header { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: baseline; border-bottom: 1px solid var(--line); }
h1 { font-size: 1.4rem; margin: 0; overflow-wrap: anywhere; }
a { color: var(--accent); }
p { margin: .5rem 0; }
ol { list-style: none; margin: 1rem 0; padding: 0; }
li a { display: block; padding: .75rem .5rem; border-bottom: 1px solid var(--line); text-decoration: none; color: inherit; }
li a:hover, li a:focus-visible { background: #f1ecdf; }
li strong { display: block; overflow-wrap: anywhere; }
small, dt { color: var(--soft); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: 1rem 0; }
dd { margin: 0; overflow-wrap: anywhere; }
iframe { width: 100%; height: 70vh; border: 1px solid var(--line); background: #fff; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #fff; border: 1px solid var(--line); padding: 1rem; }
button { font: inherit; min-height: 2.75rem; padding: 0 1rem; border: 1px solid var(--line); background: #fff; }
`;

function page(locale: Locale, title: string, here: URL, body: string): string {
  const words = wordsOf(locale);
  const other = new URL(here);
  other.searchParams.set('lang', locale === 'ja' ? 'en' : 'ja');
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} · Engawa</title><style>${style}</style></head>
<body><header><h1>${escape(title)}</h1><a href="${escape(other.pathname + other.search)}" lang="${locale === 'ja' ? 'en' : 'ja'}">${words.other}</a></header>
<main>${body}</main></body></html>`;
}

export function listPage(letters: readonly LetterSummary[], locale: Locale, here: URL): string {
  const words = wordsOf(locale);
  const to = here.searchParams.get('to');
  const rows = letters.map(
    (letter) => `<li><a href="/letters/${escape(letter.id)}?lang=${locale}"><strong>${escape(letter.subject || words.noSubject)}</strong>
<small>${escape(timeOf(letter.receivedAt, locale))} · ${escape(letter.to.join(', '))}${letter.attachments ? ` · ${words.attachments} ${letter.attachments}` : ''}</small></a></li>`,
  );
  const filter = to ? `<p>${words.filtered}${escape(to)} · <a href="/?lang=${locale}">${words.all}</a></p>` : '';
  const list = rows.length
    ? `<ol>${rows.join('')}</ol><form method="post" action="/clear?lang=${locale}"><button>${words.clear}</button></form>`
    : `<p>${words.none}</p>`;
  return page(locale, words.title, here, `<p>${words.intro}</p>${filter}${list}`);
}

export function letterPage(letter: Letter, locale: Locale, here: URL): string {
  const words = wordsOf(locale);
  const id = escape(letter.id);
  const files = letter.files.map(
    (file, index) =>
      `<a href="/api/letters/${id}/attachments/${index}">${escape(file.filename)}</a> <small>${escape(file.contentType)}, ${file.size} B</small>`,
  );
  const facts = [
    [words.received, escape(timeOf(letter.receivedAt, locale))],
    [words.from, escape(letter.from)],
    [words.to, escape(letter.to.join(', '))],
    ...(files.length ? [[words.attachments, files.join('<br>')]] : []),
    [words.source, `<a href="/letters/${id}/source">.eml</a>`],
  ];
  const formatted = letter.html
    ? `<h2>${words.formatted}</h2><iframe title="${words.formatted}" sandbox="allow-popups" src="/letters/${id}/html"></iframe>`
    : '';
  return page(
    locale,
    letter.subject || words.noSubject,
    here,
    `<p><a href="/?lang=${locale}">${words.back}</a></p><dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}</dl>
${formatted}<h2>${words.plain}</h2><pre>${escape(letter.text)}</pre>`,
  );
}

export function missingPage(locale: Locale, here: URL): string {
  const words = wordsOf(locale);
  return page(locale, words.title, here, `<p>${words.missing}</p><p><a href="/?lang=${locale}">${words.back}</a></p>`);
}
