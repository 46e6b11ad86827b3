/** Every text of the sandbox's pages, in Japanese and English. */
import type { Progress } from '../objects/paying.js';

export type Language = 'ja' | 'en';
type Fault = Extract<Progress, { at: 'refused' }>['why'];

const ja = {
  testPage: 'テスト用の決済ページ',
  testNote: '実際の請求は発生しません。テストカードだけが使えます。',
  payTo: (seller: string) => `${seller} へのお支払い`,
  total: '合計',
  quantity: (count: number) => `数量 ${count}`,
  back: '前のページに戻る',
  contact: '連絡先',
  email: 'メールアドレス',
  cardTitle: 'カード情報',
  number: 'カード番号',
  expiry: '有効期限（月 / 年）',
  expiryHint: '例：12 / 30',
  cvc: 'セキュリティコード',
  cvcHint: 'カード裏面の3桁',
  name: 'カード名義人',
  pay: (amount: string) => `${amount} を支払う`,
  book: (amount: string) => `${amount} を支払って予約する`,
  busy: '処理しています…',
  errorTitle: 'お支払いを完了できませんでした',
  errorPrefix: 'エラー：',
  badEmail: 'メールアドレスを正しく入力してください。',
  badName: 'カード名義人を入力してください。',
  cards: 'テストカード',
  cardSuccess: '支払いが成功します',
  cardSecure: '3Dセキュアの本人認証が必ず表示されます',
  cardPoor: '残高不足で拒否されます',
  cardDeclined: 'カードが拒否されます',
  cardsNote: '有効期限は未来の年月、セキュリティコードは任意の3桁を入力してください。',
  challengeTitle: 'カードの本人認証（3Dセキュア）',
  challengeNote: (seller: string, amount: string, last4: string) =>
    `${seller} への ${amount} のお支払いを、末尾 ${last4} のカードで認証します。`,
  challengeTest: 'これはテスト用の認証画面です。結果を選んでください。',
  complete: '完了する',
  fail: '失敗する',
  expiredTitle: 'この決済ページの期限が切れました',
  expiredNote: '料金は請求されていません。お店のページに戻って、もう一度お手続きください。',
  paidTitle: 'お支払いは完了しています',
  paidNote: 'このページでの操作は終わりました。',
  onward: 'お店のページに進む',
  waitTitle: 'お支払いを確認しています',
  waitNote: 'このままお待ちください。自動で次の画面に進みます。',
  unknownTitle: '決済ページが見つかりません',
  unknownNote: 'アドレスをお確かめください。',
  faults: {
    incorrect_number: 'カード番号が正しくありません。',
    invalid_expiry_month: '有効期限の月が正しくありません。',
    invalid_expiry_year: '有効期限が過ぎているか、正しくありません。',
    invalid_cvc: 'セキュリティコードが正しくありません。',
    card_declined: 'カードが拒否されました。別のカードをお試しください。',
    insufficient_funds: 'カードの残高が不足しています。別のカードをお試しください。',
    authentication: '本人認証が完了しませんでした。もう一度お試しいただくか、別のカードをお使いください。',
  } satisfies Record<Fault, string> as Record<Fault, string>,
  home: '決済サンドボックス',
  homeNote: 'Stripe の代わりに動くテスト用の決済です。お金は動きません。ここでは届いた注文と支払いを見られます。',
  sessions: '決済ページ（Checkout Session）',
  payments: '支払い（PaymentIntent）',
  refunds: '返金（Refund）',
  deliveries: '通知（Webhook）',
  nothing: 'まだありません。',
  columns: { id: 'ID', amount: '金額', status: '状態', created: '日時', of: '対象', tries: '試行' },
};

type Texts = typeof ja;

const en: Texts = {
  testPage: 'Test payment page',
  testNote: 'Nobody is charged. Only test cards work here.',
  payTo: (seller) => `Pay ${seller}`,
  total: 'Total',
  quantity: (count) => `Qty ${count}`,
  back: 'Go back',
  contact: 'Contact',
  email: 'Email',
  cardTitle: 'Card',
  number: 'Card number',
  expiry: 'Expiry (month / year)',
  expiryHint: 'For example 12 / 30',
  cvc: 'Security code',
  cvcHint: 'Three digits on the back',
  name: 'Name on card',
  pay: (amount) => `Pay ${amount}`,
  book: (amount) => `Pay ${amount} and book`,
  busy: 'Processing…',
  errorTitle: 'The payment did not go through',
  errorPrefix: 'Error: ',
  badEmail: 'Enter a valid email address.',
  badName: 'Enter the name on the card.',
  cards: 'Test cards',
  cardSuccess: 'the payment succeeds',
  cardSecure: 'always asks for 3-D Secure',
  cardPoor: 'declined: insufficient funds',
  cardDeclined: 'declined',
  cardsNote: 'Use any future month and any three digits.',
  challengeTitle: 'Confirm it is you (3-D Secure)',
  challengeNote: (seller, amount, last4) => `${amount} to ${seller} with the card ending in ${last4}.`,
  challengeTest: 'This is a test page. Choose the outcome.',
  complete: 'Complete',
  fail: 'Fail',
  expiredTitle: 'This payment page has expired',
  expiredNote: 'You have not been charged. Go back to the shop and start again.',
  paidTitle: 'This payment is complete',
  paidNote: 'There is nothing left to do on this page.',
  onward: 'Continue to the shop',
  waitTitle: 'Checking your payment',
  waitNote: 'Please wait. The next page opens by itself.',
  unknownTitle: 'There is no such payment page',
  unknownNote: 'Please check the address.',
  faults: {
    incorrect_number: 'The card number is not right.',
    invalid_expiry_month: 'The expiry month is not right.',
    invalid_expiry_year: 'The card has expired, or the year is not right.',
    invalid_cvc: 'The security code is not right.',
    card_declined: 'The card was declined. Try another card.',
    insufficient_funds: 'The card has insufficient funds. Try another card.',
    authentication: 'We could not confirm that it is you. Try again or use another card.',
  },
  home: 'Payment sandbox',
  homeNote: 'It stands in for Stripe while you try things out. No money moves. Here you see the orders and payments that came in.',
  sessions: 'Payment pages (Checkout Sessions)',
  payments: 'Payments (PaymentIntents)',
  refunds: 'Refunds',
  deliveries: 'Notifications (webhooks)',
  nothing: 'None yet.',
  columns: { id: 'ID', amount: 'Amount', status: 'Status', created: 'When', of: 'Of', tries: 'Tries' },
};

export const TEXTS: Record<Language, Texts> = { ja, en };

/** The Session's locale decides; `auto` or none follows the browser; languages the sandbox does not speak read English. */
export function languageOf(locale: string | null | undefined, acceptLanguage = ''): Language {
  const asked = !locale || locale === 'auto' ? (acceptLanguage.split(',')[0] ?? '') : locale;
  return asked.trim().toLowerCase().startsWith('ja') ? 'ja' : 'en';
}

export function yen(amount: number): string {
  return `¥${amount.toLocaleString('en-US')}`;
}
