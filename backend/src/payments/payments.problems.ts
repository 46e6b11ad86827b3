/** Refusals about money. None of them leaves a charge behind. */
import { defineProblem } from '../kernel/index.js';

export class PaymentsAway extends defineProblem({
  code: 'payments.provider-away',
  kind: 'unavailable',
  title: { ja: '決済サービスに接続できませんでした', en: 'The payment service could not be reached' },
  detail: {
    ja: 'お支払いは発生していません。お部屋は確保されたままです。少し待ってから、もう一度お試しください。',
    en: 'Nothing was charged and your places are still held. Wait a little and try again.',
  },
}) {}

export class PaymentsRefused extends defineProblem<{ reason: string }>({
  code: 'payments.provider-refused',
  kind: 'refused',
  title: { ja: '決済サービスがこのお支払いを受け付けませんでした', en: 'The payment service did not accept this payment' },
  detail: {
    ja: 'お支払いは発生していません。運営までご連絡ください（理由コード：{reason}）。',
    en: 'Nothing was charged. Please tell the office (reason code: {reason}).',
  },
}) {}

export class AmountTooSmall extends defineProblem<{ amount: number; least: number }>({
  code: 'payments.amount-out-of-range',
  kind: 'refused',
  title: { ja: 'カードでお支払いいただける金額ではありません', en: 'This amount cannot be paid by card' },
  detail: {
    ja: 'カード決済は{least}円から99,999,999円までです。予約を分けるか、運営までご相談ください。',
    en: 'Cards take from {least} to 99,999,999 yen. Split the stay, or ask the office.',
  },
}) {}

export class SignatureInvalid extends defineProblem({
  code: 'payments.signature-invalid',
  kind: 'malformed',
  title: { ja: '署名を確認できませんでした', en: 'The signature could not be verified' },
  detail: { ja: '決済サービスからの正しい通知だけを受け付けます。', en: 'Only messages signed by the payment service are accepted.' },
}) {}

export class RefundTooLarge extends defineProblem<{ amount: number; remaining: number }>({
  code: 'payments.refund-limit',
  kind: 'conflict',
  title: { ja: '返金できる金額を超えています', en: 'More than can be refunded' },
  detail: { ja: '返金できるのは残り{remaining}円までです。', en: 'At most {remaining} yen remain to be refunded.' },
}) {}
