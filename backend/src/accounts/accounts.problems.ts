/** Refusals of companies, members and invitations. What somebody may not see is missing, not forbidden. */
import { defineProblem } from '../kernel/index.js';

export class CompanyMissing extends defineProblem({
  code: 'accounts.company-missing',
  kind: 'missing',
  title: { ja: '会社が見つかりません', en: 'There is no such company' },
  detail: {
    ja: 'アドレスをお確かめください。所属していない会社は表示できません。',
    en: 'Check the address. Companies you do not belong to are not shown.',
  },
}) {}

export class MemberMissing extends defineProblem({
  code: 'accounts.member-missing',
  kind: 'missing',
  title: { ja: 'メンバーが見つかりません', en: 'There is no such member' },
  detail: { ja: 'すでに会社から外れているかもしれません。', en: 'They may have left the company.' },
}) {}

export class LastAdmin extends defineProblem({
  code: 'accounts.last-admin',
  kind: 'conflict',
  title: { ja: '最後の管理者は外せません', en: 'The last administrator has to stay' },
  detail: { ja: '先に、ほかのメンバーを管理者にしてください。', en: 'Make another member administrator first.' },
}) {}

export class AlreadyMember extends defineProblem({
  code: 'accounts.already-member',
  kind: 'conflict',
  title: { ja: 'すでにこの会社のメンバーです', en: 'Already a member of this company' },
  detail: { ja: '役割を変えるには、メンバー一覧をお使いください。', en: 'Change the role in the list of members.' },
}) {}

export class TooManyInvitations extends defineProblem<{ most: number }>({
  code: 'accounts.too-many-invitations',
  kind: 'refused',
  title: { ja: '返事を待っている招待が多すぎます', en: 'Too many invitations are waiting for an answer' },
  detail: {
    ja: '一度に出せる招待は{most}件までです。不要な招待を取り消してください。',
    en: 'Up to {most} can be open at once. Withdraw those you no longer need.',
  },
}) {}

export class InvitationMissing extends defineProblem({
  code: 'accounts.invitation-missing',
  kind: 'missing',
  title: { ja: '招待が見つかりません', en: 'There is no such invitation' },
  detail: { ja: 'メールのリンクをお確かめください。', en: 'Check the link in the letter.' },
}) {}

export class InvitationOver extends defineProblem<{ status: string }>({
  code: 'accounts.invitation-over',
  kind: 'gone',
  title: { ja: 'この招待は使えません', en: 'This invitation no longer works' },
  detail: {
    ja: '期限が切れたか、取り消されたか、すでに使われています。会社の管理者にご連絡ください。',
    en: 'It has expired, was withdrawn or was used already. Ask an administrator of the company.',
  },
}) {}

export class InvitationNotYours extends defineProblem<{ email: string }>({
  code: 'accounts.invitation-not-yours',
  kind: 'forbidden',
  title: { ja: '別のメールアドレスへの招待です', en: 'This invitation is for another address' },
  detail: { ja: '{email} のアカウントでログインしてください。', en: 'Sign in as {email}.' },
}) {}
