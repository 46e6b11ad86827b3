/** Refusals that any endpoint may give before a feature is asked. */
import { defineProblem, type Lang, type ProblemDocument, type Text } from '../../kernel/index.js';

export class RequestInvalid extends defineProblem<{ errors: readonly { path: string; message: Text }[] }>({
  code: 'request.invalid',
  kind: 'malformed',
  title: { ja: '入力に誤りがあります', en: 'Something in the request is not right' },
  detail: {
    ja: '示された項目を直して、もう一度お送りください。何も変更されていません。',
    en: 'Correct the fields that are named and send it again. Nothing was changed.',
  },
}) {
  override toDocument(lang: Lang): ProblemDocument {
    const errors = this.members.errors.map(({ path, message }) => ({ path, message: message[lang] }));
    return { ...super.toDocument(lang), errors };
  }
}

export class RequestMalformed extends defineProblem({
  code: 'request.malformed',
  kind: 'malformed',
  title: { ja: 'リクエストを読み取れませんでした', en: 'The request could not be read' },
  detail: { ja: '本文は JSON で、文字コードは UTF-8 でお送りください。', en: 'Send the body as JSON in UTF-8.' },
}) {}

export class RequestTooLarge extends defineProblem({
  code: 'request.too-large',
  kind: 'too-large',
  title: { ja: '送られた内容が大きすぎます', en: 'The request is too large' },
  detail: { ja: '文字数を減らして、もう一度お送りください。', en: 'Send less text and try again.' },
}) {}

export class AddressUnknown extends defineProblem({
  code: 'request.address-unknown',
  kind: 'missing',
  title: { ja: 'このアドレスには何もありません', en: 'There is nothing at this address' },
  detail: { ja: 'アドレスをお確かめください。', en: 'Check the address.' },
}) {}

export class TooManyRequests extends defineProblem({
  code: 'request.too-many',
  kind: 'too-many',
  title: { ja: '短い時間に多くの操作がありました', en: 'Too many requests in a short time' },
  detail: { ja: '少し待ってから、もう一度お試しください。', en: 'Wait a little and try again.' },
}) {}

export class KeyMissing extends defineProblem({
  code: 'request.key-missing',
  kind: 'malformed',
  title: { ja: 'Idempotency-Key が必要です', en: 'An Idempotency-Key is needed' },
  detail: {
    ja: '二重の予約を防ぐため、操作ごとに新しい Idempotency-Key ヘッダー（1〜255文字の英数字と記号）を付けてください。',
    en: 'Send a fresh Idempotency-Key header (1 to 255 printable ASCII characters) with each operation, so that a retry cannot book twice.',
  },
}) {}

export class KeyReused extends defineProblem({
  code: 'request.key-reused',
  kind: 'refused',
  title: { ja: 'この Idempotency-Key は別の内容で使われています', en: 'This Idempotency-Key was used with another request' },
  detail: { ja: '内容を変えたときは、新しいキーを使ってください。', en: 'Use a fresh key when the content differs.' },
}) {}

export class InternalFailure extends defineProblem({
  code: 'request.failed',
  kind: 'internal',
  title: { ja: '処理を完了できませんでした', en: 'This could not be completed' },
  detail: { ja: 'こちらの不具合です。少し待ってから、もう一度お試しください。', en: 'The fault is ours. Wait a little and try again.' },
}) {}

export class InstanceDraining extends defineProblem({
  code: 'request.draining',
  kind: 'unavailable',
  title: { ja: 'このサーバーは終了の準備をしています', en: 'This instance is about to end' },
  detail: {
    ja: '届いた操作には最後まで答えます。新しい接続は、ほかのサーバーへお願いします。',
    en: 'What has arrived is still answered. Send new connections to another instance.',
  },
}) {}

export class ServiceUnavailable extends defineProblem({
  code: 'request.unavailable',
  kind: 'unavailable',
  title: { ja: 'ただいま混み合っているか、一時的に停止しています', en: 'Engawa is busy or briefly unavailable' },
  detail: {
    ja: '変更は保存されていません。少し待ってから、もう一度お試しください。',
    en: 'Nothing was saved. Wait a little and try again.',
  },
}) {}
