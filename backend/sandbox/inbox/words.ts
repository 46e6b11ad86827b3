/** The viewer's words in both languages. */
export type Locale = 'ja' | 'en';

const words = {
  ja: {
    title: '受信箱',
    intro: 'このサイトが送ったメールはすべてここに届きます。外へは送られません。',
    none: 'まだ一通も届いていません。',
    received: '受信日時',
    from: '差出人',
    to: '宛先',
    subject: '件名',
    noSubject: '（件名なし）',
    attachments: '添付ファイル',
    source: '元のメール',
    back: '一覧に戻る',
    plain: 'テキスト版',
    formatted: 'HTML版',
    clear: 'すべて削除する',
    missing: 'このメールはもうありません。',
    filtered: '宛先で絞り込み中：',
    all: 'すべて表示する',
    other: 'English',
  },
  en: {
    title: 'Inbox',
    intro: 'Every letter this site sends arrives here. None leaves this machine.',
    none: 'Nothing has arrived yet.',
    received: 'Received',
    from: 'From',
    to: 'To',
    subject: 'Subject',
    noSubject: '(no subject)',
    attachments: 'Attachments',
    source: 'Source',
    back: 'Back to the list',
    plain: 'Plain text',
    formatted: 'Formatted',
    clear: 'Delete all',
    missing: 'This letter is no longer here.',
    filtered: 'Only letters to ',
    all: 'Show all',
    other: '日本語',
  },
} as const;

export const wordsOf = (locale: Locale): Readonly<Record<keyof (typeof words)['ja'], string>> => words[locale];

/** `lang` in the address wins over what the browser prefers; Japanese where neither says English. */
export function localeOf(lang: string | null, acceptLanguage = ''): Locale {
  if (lang === 'ja' || lang === 'en') return lang;
  const first = acceptLanguage
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((code) => code === 'ja' || code === 'en');
  return first === 'en' ? 'en' : 'ja';
}

export function timeOf(instant: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', {
    timeZone: 'Asia/Tokyo',
    month: locale === 'ja' ? 'long' : 'short',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(new Date(instant));
}
