/**
 * A letter as data, and its two forms: HTML for most readers, plain text for all. What must stay true: every value is
 * escaped; both forms say the same; nothing is loaded from elsewhere when it is opened.
 */
import type { Lang } from '../kernel/index.js';

export type Attachment = { readonly filename: string; readonly content: string; readonly contentType: string };
export type Letter = {
  readonly lang: Lang;
  readonly subject: string;
  /** First line: to whom. */
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly rows?: readonly { readonly label: string; readonly detail?: string; readonly value: string }[];
  readonly total?: { readonly label: string; readonly value: string };
  readonly button?: { readonly label: string; readonly url: string };
  readonly closing?: readonly string[];
  readonly attachments?: readonly Attachment[];
};

const SIGNATURE = {
  ja: ['縁側 Engawa', '萩・下関豊北のワーケーション施設予約', 'このメールは送信専用のアドレスからお送りしています。'],
  en: ['Engawa 縁側', 'Places to stay and work in Hagi and Shimonoseki-Hohoku', 'This address only sends; replies are not read.'],
} as const;

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign);

/** Header lines must not be broken by what a person typed. */
export const oneLine = (text: string): string => text.replace(/[\r\n\t]+/g, ' ').trim();

export function plainText(letter: Letter): string {
  const rows = (letter.rows ?? []).map((row) => [`・${row.label}`, row.detail, row.value].filter(Boolean).join('  '));
  const total = letter.total === undefined ? [] : ['', `${letter.total.label}  ${letter.total.value}`];
  const button = letter.button === undefined ? [] : ['', `${letter.button.label}:`, letter.button.url];
  return [
    letter.greeting,
    '',
    ...letter.paragraphs,
    ...(rows.length > 0 ? ['', ...rows] : []),
    ...total,
    ...button,
    ...(letter.closing === undefined ? [] : ['', ...letter.closing]),
    '',
    '--',
    ...SIGNATURE[letter.lang],
    '',
  ].join('\n');
}

const INK = '#221b17';
const p = (text: string): string => `<p style="margin:0 0 14px;line-height:1.8">${escapeHtml(text)}</p>`;

export function html(letter: Letter): string {
  const e = escapeHtml;
  const rows = (letter.rows ?? [])
    .map(
      (row) =>
        `<tr><td style="padding:12px 0;border-top:1px solid #ddd6cd;vertical-align:top"><strong>${e(row.label)}</strong>${row.detail === undefined ? '' : `<br><span style="color:#574d45;font-size:14px">${e(row.detail)}</span>`}</td><td style="padding:12px 0;border-top:1px solid #ddd6cd;text-align:right;vertical-align:top;white-space:nowrap">${e(row.value)}</td></tr>`,
    )
    .join('');
  const total =
    letter.total === undefined
      ? ''
      : `<tr><td style="padding:14px 0;border-top:2px solid ${INK}"><strong>${e(letter.total.label)}</strong></td><td style="padding:14px 0;border-top:2px solid ${INK};text-align:right;font-size:20px;white-space:nowrap"><strong>${e(letter.total.value)}</strong></td></tr>`;
  const table =
    rows === '' && total === ''
      ? ''
      : `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse;margin:8px 0 20px">${rows}${total}</table>`;
  const button =
    letter.button === undefined
      ? ''
      : `<p style="margin:24px 0"><a href="${e(letter.button.url)}" style="display:inline-block;background:#0b5a73;color:#ffffff;text-decoration:none;padding:13px 26px;border-radius:8px;font-weight:bold">${e(letter.button.label)}</a></p>`;
  return `<!doctype html>
<html lang="${letter.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${e(letter.subject)}</title></head>
<body style="margin:0;background:#f8f9f7;color:${INK};font-family:'Hiragino Sans','Yu Gothic UI','Noto Sans JP',sans-serif;font-size:16px">
<div style="background:#2e221a;color:#f7f1e8;padding:18px 24px;font-size:18px;letter-spacing:.08em">縁側 <span style="font-size:13px">Engawa</span></div>
<main style="max-width:600px;margin:0 auto;padding:32px 24px">
<h1 style="font-size:22px;line-height:1.5;margin:0 0 20px">${e(letter.subject)}</h1>
${p(letter.greeting)}${letter.paragraphs.map(p).join('')}${table}${button}${(letter.closing ?? []).map(p).join('')}
</main>
<footer style="max-width:600px;margin:0 auto;padding:16px 24px 40px;color:#574d45;font-size:13px;line-height:1.7">${SIGNATURE[letter.lang].map(e).join('<br>')}</footer>
</body></html>
`;
}
