/** Refusals of the guard and of sign-in. They never tell whether an address has an account. */
import { defineProblem } from '../../kernel/index.js';

export class SignInNeeded extends defineProblem({
  code: 'auth.sign-in-needed',
  kind: 'unauthenticated',
  title: { ja: 'ログインが必要です', en: 'Sign in first' },
  detail: { ja: 'ログインしてから、もう一度お試しください。', en: 'Sign in and try again.' },
}) {}

export class WrongCredentials extends defineProblem({
  code: 'auth.wrong-credentials',
  kind: 'unauthenticated',
  title: { ja: 'ログインできませんでした', en: 'That did not sign you in' },
  detail: { ja: 'メールアドレスまたはパスワードが違います。', en: 'The e-mail address or the password is wrong.' },
}) {}

export class EmailUnverified extends defineProblem({
  code: 'auth.email-unverified',
  kind: 'forbidden',
  title: { ja: 'メールアドレスの確認がまだです', en: 'Your e-mail address is not confirmed yet' },
  detail: {
    ja: '確認メールをもう一度お送りしました。メールのリンクを開いてからログインしてください。',
    en: 'We have sent the letter again. Open its link, then sign in.',
  },
}) {}

export class ForeignOrigin extends defineProblem({
  code: 'auth.foreign-origin',
  kind: 'forbidden',
  title: { ja: '別のサイトからの操作は受け付けていません', en: 'Requests from another site are refused' },
  detail: { ja: 'Engawa の画面を開いて操作してください。', en: 'Open Engawa itself and try again.' },
}) {}

export class NotAllowed extends defineProblem({
  code: 'auth.not-allowed',
  kind: 'forbidden',
  title: { ja: 'この操作をする権限がありません', en: 'You may not do this' },
  detail: { ja: '会社の管理者に権限の変更をご依頼ください。', en: 'Ask an administrator of your company to change your role.' },
}) {}

export class OfficeNeeded extends defineProblem({
  code: 'auth.office-only',
  kind: 'forbidden',
  title: { ja: '事務局専用の操作です', en: 'Only the programme office may do this' },
  detail: { ja: '事務局のアカウントでログインしてください。', en: 'Sign in as the programme office.' },
}) {}

export class NotYourSite extends defineProblem<{ siteId: string }>({
  code: 'auth.not-your-site',
  kind: 'forbidden',
  title: { ja: 'この施設の担当者ではありません', en: 'You do not run this site' },
  detail: { ja: '施設 {siteId} の操作は、その施設の担当者だけが行えます。', en: 'Only the managers of site {siteId} may do this.' },
}) {}

export class LinkInvalid extends defineProblem({
  code: 'auth.link-invalid',
  kind: 'gone',
  title: { ja: 'このリンクは使えません', en: 'This link no longer works' },
  detail: {
    ja: '期限が切れたか、すでに使われています。もう一度メールをお申し込みください。',
    en: 'It has expired or was used already. Ask for a new letter.',
  },
}) {}

export class WrongPassword extends defineProblem({
  code: 'auth.wrong-password',
  kind: 'refused',
  title: { ja: '現在のパスワードが違います', en: 'The present password is wrong' },
  detail: { ja: '現在のパスワードをお確かめください。', en: 'Check your present password.' },
}) {}

export class TooManyAttempts extends defineProblem<{ retryAfter: number }>({
  code: 'auth.too-many-attempts',
  kind: 'too-many',
  title: { ja: '短い時間に多くの操作がありました', en: 'Too many attempts in a short time' },
  detail: { ja: '{retryAfter}秒待ってから、もう一度お試しください。', en: 'Wait {retryAfter} seconds and try again.' },
}) {}

export class AccountPaused extends defineProblem<{ until: string; retryAfter: number }>({
  code: 'auth.account-paused',
  kind: 'too-many',
  title: { ja: 'パスワードの間違いが続いたため、ログインを一時停止しています', en: 'Signing in is paused after many wrong passwords' },
  detail: { ja: '{retryAfter}秒待つか、パスワードを再設定してください。', en: 'Wait {retryAfter} seconds, or reset the password.' },
}) {}

export class AuthRefused extends defineProblem({
  code: 'auth.refused',
  kind: 'malformed',
  title: { ja: 'この内容では受け付けられません', en: 'This could not be accepted' },
  detail: { ja: '入力内容をお確かめください。', en: 'Check what you entered.' },
}) {}
