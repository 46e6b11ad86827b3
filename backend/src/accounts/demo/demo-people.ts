/**
 * The people and companies of the demo: all fictional, with addresses that nobody can have (example.jp). Must stay
 * true: the same name always gives the same id, so that stays and other demo data can point at them.
 * Source of companies and numbers: rules.md 9.2.
 */
import { createHash } from 'node:crypto';
import type { CompanyRole } from '../../platform/auth/index.js';

/** A UUID (version 8, RFC 9562) made from a name. */
export function demoId(name: string): string {
  const hex = createHash('sha256').update(`engawa-demo:${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export type DemoPerson = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** Listed among the demo sign-ins and given the demo password. */
  readonly signsIn: boolean;
  readonly office: boolean;
  readonly siteId?: string;
};
export type DemoCompany = {
  readonly id: string;
  readonly name: string;
  readonly kana: string;
  readonly corporateNumber: string;
  readonly bookerId: string;
  readonly members: readonly { readonly userId: string; readonly role: CompanyRole }[];
};

type Extra = Partial<Pick<DemoPerson, 'signsIn' | 'office' | 'siteId'>>;
const person = (email: string, name: string, extra: Extra = {}): DemoPerson => ({
  id: demoId(email),
  email,
  name,
  signsIn: false,
  office: false,
  ...extra,
});

const SIGN_INS: readonly DemoPerson[] = [
  person('booker@minato.example.jp', '高瀬 美咲', { signsIn: true }),
  person('admin@minato.example.jp', '藤井 航', { signsIn: true }),
  person('booker@hokuto.example.jp', '森下 悠', { signsIn: true }),
  person('manager@kottoi.example.jp', '浜口 誠', { signsIn: true, siteId: 'SHM-04' }),
  person('manager@taishokan.example.jp', '滝本 和子', { signsIn: true, siteId: 'SHM-01' }),
  person('office@engawa.example.jp', '縁側 事務局', { signsIn: true, office: true }),
  person('resident@hagi.example.jp', '夏目 香織', { signsIn: true }),
];

/** Every other site has somebody who runs it too, so that its letters reach a person. */
const MANAGERS: readonly DemoPerson[] = [
  ['HGI-01', 'meirin', '吉村 明'],
  ['HGI-02', 'hamasaki', '浜崎 千代'],
  ['HGI-03', 'natsumikan', '平田 蜜子'],
  ['HGI-04', 'kazemachi', '越智 航平'],
  ['HGI-05', 'okan', '佐々木 往子'],
  ['HGI-06', 'susa', '須佐 良'],
  ['HGI-07', 'sanmi', '三見 桜'],
  ['HGI-08', 'oi', '大井 湊'],
  ['SHM-02', 'hanare', '滝部 静'],
  ['SHM-03', 'teishajo', '駅田 進'],
  ['SHM-05', 'agawa', '阿川 渚'],
  ['SHM-06', 'tsunoshima', '角島 風太'],
  ['SHM-07', 'tasuki', '田耕 稔'],
  ['SHM-08', 'awano', '粟野 清'],
].map(([siteId = '', place = '', name = '']) => person(`manager@${place}.example.jp`, name, { siteId }));

const COMPANIES: readonly (readonly [place: string, name: string, kana: string, corporateNumber: string, admin: string, booker: string])[] =
  [
    ['minato', 'みなとクラウド株式会社', 'ミナトクラウド', '7999901000001', '藤井 航', '高瀬 美咲'],
    ['hokuto', '北斗デザイン合同会社', 'ホクトデザイン', '6999901000002', '北見 玲', '森下 悠'],
    ['asagi', '株式会社あさぎ製作所', 'アサギセイサクショ', '5999901000003', '浅木 剛', '名倉 由美'],
    ['yunagi', '夕凪データ株式会社', 'ユウナギデータ', '4999901000004', '夕部 真一', '古賀 彩'],
    ['riverfront', 'リバーフロント保険株式会社', 'リバーフロントホケン', '3999901000005', '川端 正', '岸本 薫'],
    ['komorebi', '木漏れ日ラボ一般社団法人', 'コモレビラボ', '2999901000006', '木島 葉子', '白石 蓮'],
    ['northbridge', 'ノースブリッジ株式会社', 'ノースブリッジ', '1999901000007', '橋本 翔', '千田 凛'],
    ['shiomi', '汐見トラベルデザイン', 'シオミトラベルデザイン', '9999901000008', '汐見 徹', '磯村 茜'],
  ];

const STAFF: readonly DemoPerson[] = COMPANIES.flatMap(([place, , , , admin, booker]) => [
  person(`admin@${place}.example.jp`, admin),
  person(`booker@${place}.example.jp`, booker),
]).filter((staff) => !SIGN_INS.some((known) => known.id === staff.id));

export const DEMO_PEOPLE: readonly DemoPerson[] = [...SIGN_INS, ...MANAGERS, ...STAFF];

export const DEMO_COMPANIES: readonly DemoCompany[] = COMPANIES.map(([place, name, kana, corporateNumber]) => {
  const bookerId = demoId(`booker@${place}.example.jp`);
  const members = [
    { userId: demoId(`admin@${place}.example.jp`), role: 'admin' },
    { userId: bookerId, role: 'booker' },
  ] as const;
  return { id: demoId(`company ${place}`), name, kana, corporateNumber, bookerId, members };
});
