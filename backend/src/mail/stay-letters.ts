/** Letters about a stay, from the facts in its message. */
import { formatYen, type Lang, type Text, type Yen } from '../kernel/index.js';
import type { Attachment, Letter } from './letter.js';

export type StayFacts = {
  readonly stayId: string;
  readonly userId: string;
  readonly locale: Lang;
  readonly code: string;
  readonly party: number;
  readonly total: Yen;
  readonly items: readonly {
    readonly siteName: Text;
    readonly unitName: Text;
    readonly when: Text;
    readonly quantity: number;
    readonly amount: Yen;
  }[];
  readonly path: string;
  readonly charge?: Yen;
  readonly refund?: Yen;
  readonly ics?: string;
};
export type StayLetterKind = 'confirmed' | 'lapsed' | 'cancelled' | 'late-refunded';

type Words = {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly button: string;
  readonly closing: readonly string[];
};

function words(kind: StayLetterKind, facts: StayFacts): Words {
  const yen = (amount: Yen | undefined): string => formatYen(amount ?? 0, facts.locale);
  const { code, party } = facts;
  const ja: Record<StayLetterKind, Words> = {
    confirmed: {
      subject: `予約が確定しました（${code}）`,
      paragraphs: [`${party}名さまのご予約が確定し、お支払いも完了しました。`, '添付のカレンダーファイルで、予定表に登録できます。'],
      button: '予約の内容を見る',
      closing: ['当日お会いできることを楽しみにしています。'],
    },
    lapsed: {
      subject: `確保の時間が過ぎました（${code}）`,
      paragraphs: [
        'お手続きが時間内に終わらなかったため、確保していた場所をお返ししました。',
        'お支払いは発生していません。空いていれば、同じ内容でもう一度確保できます。',
      ],
      button: 'もう一度見る',
      closing: [],
    },
    cancelled: {
      subject: `予約を取り消しました（${code}）`,
      paragraphs: [
        `ご予約を取り消しました。キャンセル料は${yen(facts.charge)}、ご返金は${yen(facts.refund)}です。`,
        ...(facts.refund ? ['ご返金は、お支払いに使われたカードへ5〜10営業日ほどで届きます。'] : []),
      ],
      button: '内容を確認する',
      closing: ['またのご利用をお待ちしています。'],
    },
    'late-refunded': {
      subject: `ご返金いたします（${code}）`,
      paragraphs: [
        'お支払いが届いたときには確保が終わっており、同じ場所をお取りすることができませんでした。ご迷惑をおかけして申し訳ありません。',
        `お支払いいただいた${yen(facts.refund)}は、全額をカードへお返しします（5〜10営業日ほど）。`,
      ],
      button: '空いている日を探す',
      closing: [],
    },
  };
  const en: Record<StayLetterKind, Words> = {
    confirmed: {
      subject: `Your stay is confirmed (${code})`,
      paragraphs: [`The stay for ${party} is confirmed and paid.`, 'The attached calendar file adds it to your calendar.'],
      button: 'See the stay',
      closing: ['We look forward to welcoming you.'],
    },
    lapsed: {
      subject: `The hold has ended (${code})`,
      paragraphs: [
        'The time for paying ran out, so the places were given back.',
        'Nothing was charged. If they are still free you can hold them again.',
      ],
      button: 'Look again',
      closing: [],
    },
    cancelled: {
      subject: `Your stay is cancelled (${code})`,
      paragraphs: [
        `The stay is cancelled. The cancellation charge is ${yen(facts.charge)}; ${yen(facts.refund)} will be refunded.`,
        ...(facts.refund ? ['The refund reaches the card you paid with in about 5 to 10 working days.'] : []),
      ],
      button: 'See the details',
      closing: ['We hope to see you another time.'],
    },
    'late-refunded': {
      subject: `Your money comes back (${code})`,
      paragraphs: [
        'Your payment arrived after the hold had ended, and the same places could not be had any more. We are sorry.',
        `All of the ${yen(facts.refund)} you paid goes back to your card, in about 5 to 10 working days.`,
      ],
      button: 'Find other dates',
      closing: [],
    },
  };
  return (facts.locale === 'ja' ? ja : en)[kind];
}

function calendar(facts: StayFacts, kind: StayLetterKind): readonly Attachment[] {
  if (facts.ics === undefined) return [];
  const method = kind === 'cancelled' ? 'CANCEL' : 'PUBLISH';
  return [{ filename: `${facts.code}.ics`, content: facts.ics, contentType: `text/calendar; charset=utf-8; method=${method}` }];
}

export function stayLetter(kind: StayLetterKind, facts: StayFacts, name: string, publicUrl: string): Letter {
  const lang = facts.locale;
  const { subject, paragraphs, button, closing } = words(kind, facts);
  const times = (quantity: number): string => (quantity > 1 ? ` × ${quantity}` : '');
  return {
    lang,
    subject,
    greeting: lang === 'ja' ? `${name} さま` : `Dear ${name},`,
    paragraphs,
    rows: facts.items.map((item) => ({
      label: `${item.siteName[lang]} ${item.unitName[lang]}${times(item.quantity)}`,
      detail: item.when[lang],
      value: formatYen(item.amount, lang),
    })),
    total: { label: lang === 'ja' ? '税込合計' : 'Total with tax', value: formatYen(facts.total, lang) },
    button: { label: button, url: `${publicUrl}${kind === 'late-refunded' ? '/search' : facts.path}` },
    closing,
    attachments: calendar(facts, kind),
  };
}
