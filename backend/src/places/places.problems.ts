/** Why a place cannot be shown, or a unit cannot be had or is not sold. */
import { defineProblem, type CalendarDate, type Text } from '../kernel/index.js';

/** Where in a request the refused item stands; absent when it stands alone. */
type OfItem = { unitId?: string; itemIndex?: number };

export class SiteUnknown extends defineProblem<{ site: string }>({
  code: 'places.site-unknown',
  kind: 'missing',
  title: { ja: 'この施設は見つかりません', en: 'This site does not exist' },
  detail: {
    ja: '住所（URL）をお確かめになるか、施設の一覧からお選びください。',
    en: 'Check the address, or choose from the list of sites.',
  },
}) {}

export class UnitUnknown extends defineProblem<{ unitId: string; itemIndex?: number }>({
  code: 'places.unit-unknown',
  kind: 'missing',
  title: { ja: 'この部屋や席は見つかりません', en: 'This unit does not exist' },
  detail: { ja: '施設のページから、もう一度お選びください。', en: 'Choose again from the page of the site.' },
}) {}

export class PictureUnknown extends defineProblem<{ site: string; variant: string }>({
  code: 'places.picture-unknown',
  kind: 'missing',
  title: { ja: 'この絵はありません', en: 'There is no such picture' },
  detail: { ja: '施設のページにある絵だけをご覧いただけます。', en: 'Only the pictures named on the pages of the sites can be had.' },
}) {}

export class PlaceClosed extends defineProblem<OfItem & { date: CalendarDate; reason: Text; nextOpen?: CalendarDate }>({
  code: 'places.closed',
  kind: 'refused',
  title: { ja: '休みの日です', en: 'The site is closed on that day' },
  detail: {
    ja: '{date} は休みです（{reason}）。ほかの日をお選びください。',
    en: '{date} is a closing day: {reason}. Please choose another day.',
  },
}) {}

export class OutsideHours extends defineProblem<OfItem & { date: CalendarDate; opens: string; closes: string; nextOpen?: CalendarDate }>({
  code: 'places.outside-hours',
  kind: 'refused',
  title: { ja: '利用できる時間の外です', en: 'This lies outside the opening hours' },
  detail: { ja: '{date} に使えるのは {opens} から {closes} までです。', en: 'On {date} it can be used from {opens} to {closes}.' },
}) {}

export class NoOvernight extends defineProblem<OfItem>({
  code: 'licence.no-overnight',
  kind: 'refused',
  title: { ja: '宿泊はできません', en: 'Nobody can stay overnight here' },
  detail: {
    ja: 'この場所には宿泊の許可がありません。昼の時間の席や部屋、または泊まれる施設をお選びください。',
    en: 'The place has no licence for lodging. Choose a desk or room by day, or a site to stay at.',
  },
}) {}

export class MinpakuClosed extends defineProblem<OfItem>({
  code: 'licence.minpaku-closed',
  kind: 'refused',
  title: { ja: '民泊の宿泊は、まだ受け付けていません', en: 'Minpaku nights are not sold yet' },
  detail: {
    ja: '年180日までの日数を数える仕組みが整うまで、住宅宿泊事業の宿泊はお受けしていません。',
    en: 'Nights in private lodging open here once the yearly 180 days are counted.',
  },
}) {}

export class LicenceNotInForce extends defineProblem<OfItem & { from?: CalendarDate | null; until?: CalendarDate | null }>({
  code: 'licence.not-in-force',
  kind: 'refused',
  title: { ja: '許可の期間の外です', en: 'The licence does not cover these nights' },
  detail: { ja: 'この施設の許可の期間の中で、泊まる日をお選びください。', en: "Choose nights within the term of the site's licence." },
}) {}

export class LicenceTooLong extends defineProblem<OfItem & { longest: number }>({
  code: 'licence.too-long',
  kind: 'refused',
  title: { ja: '一度に泊まれる日数を超えています', en: 'The stay is too long' },
  detail: {
    ja: '一度の宿泊は {longest} 泊までです。それより長いご利用は施設にご相談ください。',
    en: 'A stay may last {longest} nights at most; ask the site about longer ones.',
  },
}) {}

export class SaleByRequest extends defineProblem<OfItem>({
  code: 'sale.by-request',
  kind: 'refused',
  title: { ja: '施設の承認が要ります', en: 'The site decides on request' },
  detail: {
    ja: 'この場所は、施設がお申し込みを確かめてからお貸しします。ここではまだお申し込みいただけません。',
    en: 'The site looks at each request before it agrees. Requests cannot be made here yet.',
  },
}) {}

export class SaleByPermit extends defineProblem<OfItem>({
  code: 'sale.by-permit',
  kind: 'refused',
  title: { ja: '使用許可の申請が要ります', en: 'A use permit is needed' },
  detail: {
    ja: '公共の施設のため、市の使用許可を受けてからのご利用になります。ここではまだ申請いただけません。',
    en: 'This is a public building: the city grants a permit first. Applications cannot be made here yet.',
  },
}) {}

export class SaleByInquiry extends defineProblem<OfItem>({
  code: 'sale.by-inquiry',
  kind: 'refused',
  title: { ja: 'お問い合わせでのご案内です', en: 'By inquiry only' },
  detail: {
    ja: '月ぎめの部屋は、お話を伺ってから契約を結びます。日や時間での予約はできません。',
    en: 'Offices by the month follow a talk and a contract; they cannot be booked by the day or hour.',
  },
}) {}

export class SalePublicMoney extends defineProblem<OfItem>({
  code: 'sale.public-money',
  kind: 'refused',
  title: { ja: '使用料は市に納めていただきます', en: 'The fee is paid to the city' },
  detail: {
    ja: '公金にあたるため、ここではお支払いを受け付けられません。市からの納入通知書でお納めください。',
    en: "The fee is public money, which cannot be paid here; the city's own notice of payment is needed.",
  },
}) {}
