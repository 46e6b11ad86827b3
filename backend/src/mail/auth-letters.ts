/** Letters that identity asks for. Their links sign a person in, so they say plainly what to do if one did not ask. */
import { formatDate, type Lang } from '../kernel/index.js';
import type { AuthLetter } from '../platform/auth/index.js';
import type { Letter } from './letter.js';

const dear = (name: string, lang: Lang): string => (lang === 'ja' ? `${name} さま` : `Dear ${name},`);

const VERIFY = {
  ja: {
    subject: 'メールアドレスの確認をお願いします',
    paragraphs: [
      '縁側へのご登録ありがとうございます。',
      '下のボタンを押すと、登録が完了し、ログインできるようになります。リンクは1時間有効です。',
    ],
    button: 'メールアドレスを確認する',
    closing: ['お心当たりがない場合は、ボタンを押さずにこのメールを削除してください。'],
  },
  en: {
    subject: 'Please confirm your e-mail address',
    paragraphs: [
      'Thank you for signing up to Engawa.',
      'Press the button to finish; you can sign in afterwards. The link works for one hour.',
    ],
    button: 'Confirm my address',
    closing: ['If this was not you, do not press the button and delete this letter.'],
  },
};
const RESET = {
  ja: {
    subject: 'パスワードを設定し直します',
    paragraphs: [
      'パスワードの再設定を受け付けました。',
      '下のボタンから、新しいパスワードを設定してください。リンクは1時間有効で、1回だけ使えます。',
    ],
    button: '新しいパスワードを設定する',
    closing: ['お心当たりがない場合は、何もしなくて大丈夫です。いまのパスワードはそのまま使えます。'],
  },
  en: {
    subject: 'Choose a new password',
    paragraphs: ['You asked for a new password.', 'Press the button to choose one. The link works for one hour and once.'],
    button: 'Choose a new password',
    closing: ['If you did not ask, there is nothing to do: your password stays as it is.'],
  },
};
const EXISTS = {
  ja: {
    subject: 'このメールアドレスはすでに登録されています',
    paragraphs: [
      'このメールアドレスで新しい登録の操作がありましたが、すでにアカウントがあります。',
      'ログインするか、パスワードをお忘れの場合は再設定してください。',
    ],
    button: 'ログインする',
    closing: ['お心当たりがない場合は、何もしなくて大丈夫です。'],
  },
  en: {
    subject: 'You already have an account',
    paragraphs: [
      'Somebody tried to sign up with this address, which already has an account.',
      'Sign in, or choose a new password if you have forgotten yours.',
    ],
    button: 'Sign in',
    closing: ['If this was not you, there is nothing to do.'],
  },
};
const ROLE: Record<string, Record<Lang, string>> = {
  admin: { ja: '管理者', en: 'administrator' },
  approver: { ja: '承認者', en: 'approver' },
  booker: { ja: '予約担当', en: 'booker' },
  accounting: { ja: '経理担当', en: 'accounting' },
  member: { ja: 'メンバー', en: 'member' },
};

function invitation(letter: Extract<AuthLetter, { kind: 'invitation' }>): Letter {
  const { locale: lang, companyName, inviterName, url } = letter;
  const role = ROLE[letter.role]?.[lang] ?? letter.role;
  const until = formatDate(letter.expiresAt.slice(0, 10), lang);
  return lang === 'ja'
    ? {
        lang,
        subject: `${companyName}への招待`,
        greeting: 'こんにちは。',
        paragraphs: [`${inviterName}さんから、縁側で「${companyName}」の${role}として招待されました。`, `${until}までにお返事ください。`],
        button: { label: '招待を確認する', url },
        closing: ['お心当たりがない場合は、このメールを削除してください。'],
      }
    : {
        lang,
        subject: `Invitation to ${companyName}`,
        greeting: 'Hello,',
        paragraphs: [`${inviterName} invites you to ${companyName} on Engawa, as ${role}.`, `Please answer by ${until}.`],
        button: { label: 'See the invitation', url },
        closing: ['If you do not know why, delete this letter.'],
      };
}

export function authLetter(letter: AuthLetter): Letter {
  if (letter.kind === 'invitation') return invitation(letter);
  const lang = letter.locale;
  const { subject, paragraphs, button, closing } = { verify: VERIFY, reset: RESET, exists: EXISTS }[letter.kind][lang];
  return { lang, subject, greeting: dear(letter.name, lang), paragraphs, button: { label: button, url: letter.url }, closing };
}
