/** Why a window cannot be had at all, and that somebody was faster. */
import { defineProblem, type CalendarDate, type Text } from '../kernel/index.js';

/** Something near what was asked for that is free right now; its fields can be posted as an item as they are. */
export type Alternative = {
  kind: 'dates' | 'unit' | 'site';
  siteId: string;
  siteName: Text;
  unitId: string;
  unitName: Text;
  quantity: number;
  party?: number;
  checkIn?: CalendarDate;
  checkOut?: CalendarDate;
  start?: string;
  end?: string;
  days?: CalendarDate[];
  part?: string;
};

/** Where in a request the refused item stands; absent when it stands alone. */
type OfItem = { unitId?: string; itemIndex?: number };

export class SlotsTaken extends defineProblem<OfItem & { alternatives?: Alternative[] }>({
  code: 'slots.taken',
  kind: 'conflict',
  title: { ja: 'ご希望の日時はすでにふさがっています', en: 'Somebody else has this already' },
  detail: {
    ja: '空いている日や近くの場所からお選びください。何も予約されていません。',
    en: 'Choose another day or a place nearby. Nothing was booked.',
  },
}) {}

export class WindowPast extends defineProblem<OfItem & { today: CalendarDate }>({
  code: 'window.past',
  kind: 'refused',
  title: { ja: '過ぎた日時は選べません', en: 'This lies in the past' },
  detail: {
    ja: '現地（日本時間）の今日は {today} です。今より後の日時を選んでください。',
    en: 'Today is {today} where the place is (Japan time). Choose a time that is still to come.',
  },
}) {}

export class WindowTooFar extends defineProblem<OfItem & { until: CalendarDate }>({
  code: 'window.too-far',
  kind: 'refused',
  title: { ja: 'まだ予約を受け付けていない日です', en: 'This is too far ahead' },
  detail: { ja: '予約できるのは {until} までです。', en: 'It can be booked up to {until}.' },
}) {}

export class WindowLeadTime extends defineProblem<OfItem & { earliest: string }>({
  code: 'window.lead-time',
  kind: 'refused',
  title: { ja: '予約の締め切りを過ぎています', en: 'It is too late to book this' },
  detail: {
    ja: '今からでは準備が間に合いません。予約できるのは {earliest} 以降です。',
    en: 'There is no time left to prepare it. The earliest that can be booked is {earliest}.',
  },
}) {}

export class WindowEmpty extends defineProblem<OfItem>({
  code: 'window.empty',
  kind: 'refused',
  title: { ja: '期間が空です', en: 'The window is empty' },
  detail: {
    ja: '終わりは始まりより後に、日にちは一日以上、同じ日は一度だけ選んでください。',
    en: 'The end must come after the start; name at least one day, and no day twice.',
  },
}) {}

export class WindowTooLong extends defineProblem<OfItem & { longest: number }>({
  code: 'window.too-long',
  kind: 'refused',
  title: { ja: '期間が長すぎます', en: 'The window is too long' },
  detail: {
    ja: '一度に予約できるのは {longest} 日（泊）までです。それより長い滞在は、お問い合わせください。',
    en: 'At most {longest} nights or days can be booked at once. For a longer stay, please inquire.',
  },
}) {}

export class WindowWrongKind extends defineProblem<OfItem & { allowed: string[] }>({
  code: 'window.wrong-kind',
  kind: 'refused',
  title: { ja: 'この場所はその形では予約できません', en: 'This place is not booked that way' },
  detail: {
    ja: '客室は checkIn と checkOut で、席や会議室は start と end、または days で指定してください（{allowed}）。',
    en: 'Rooms take checkIn and checkOut; desks and meeting rooms take start and end, or days ({allowed}).',
  },
}) {}

export class WindowOffGrid extends defineProblem<OfItem>({
  code: 'window.off-grid',
  kind: 'refused',
  title: { ja: '時刻は30分単位で指定してください', en: 'Times must lie on the half hour' },
  detail: { ja: '始まりと終わりは、毎時00分か30分にしてください。', en: 'Start and end at :00 or :30 of an hour.' },
}) {}

export class SearchIncomplete extends defineProblem<{ missing: string[] }>({
  code: 'search.incomplete',
  kind: 'malformed',
  title: { ja: '日付の指定が足りません', en: 'The dates are not complete' },
  detail: {
    ja: 'checkIn と checkOut の両方、または start と end の両方を指定してください（不足: {missing}）。',
    en: 'Give both checkIn and checkOut, or both start and end (missing: {missing}).',
  },
}) {}

export class RangeTooWide extends defineProblem<{ days: number }>({
  code: 'availability.range-too-wide',
  kind: 'refused',
  title: { ja: '一度に表示できる期間を超えています', en: 'Too many days at once' },
  detail: {
    ja: 'from から to まで、1日以上 {days} 日以内で指定してください。',
    en: 'Ask for at least one and at most {days} days between from and to.',
  },
}) {}

export class ClosureUnknown extends defineProblem<{ closureId: string }>({
  code: 'closures.unknown',
  kind: 'missing',
  title: { ja: 'この休止は見つかりません', en: 'There is no such closure' },
  detail: { ja: '番号をお確かめください。', en: 'Check its id.' },
}) {}

export class ClosureTarget extends defineProblem({
  code: 'closures.target',
  kind: 'malformed',
  title: { ja: '休止する場所を一つ指定してください', en: 'Name one place to close' },
  detail: { ja: 'unitId か siteId のどちらか一つを指定してください。', en: 'Give either unitId or siteId, not both and not neither.' },
}) {}

export class ClosureTooWide extends defineProblem<{ days: number }>({
  code: 'closures.too-wide',
  kind: 'refused',
  title: { ja: '休止の期間が長すぎます', en: 'The closure is too long' },
  detail: {
    ja: '一度に休止できるのは {days} 日までです。分けて登録してください。',
    en: 'One closure covers at most {days} days. Enter it in parts.',
  },
}) {}

export class SearchNotReady extends defineProblem<object>({
  code: 'search.not-ready',
  kind: 'unavailable',
  title: { ja: '検索の準備をしています', en: 'Search is getting ready' },
  detail: {
    ja: '起動した直後で、空き状況を読み込んでいます。数秒後にもう一度お試しください。',
    en: 'The service has just started and is reading what is free. Please try again in a few seconds.',
  },
}) {}

export class SearchNoWindow extends defineProblem<{ nights: number }>({
  code: 'search.no-window',
  kind: 'refused',
  title: { ja: 'その期間には入る日程がありません', en: 'No stay fits into these days' },
  detail: {
    ja: '{nights} 泊が入るように、期間を広げるか泊数を減らしてください。',
    en: 'Widen the days or ask for fewer nights, so that {nights} of them fit.',
  },
}) {}

export class UnitTooSmall extends defineProblem<OfItem & { most: number }>({
  code: 'search.unit-too-small',
  kind: 'refused',
  title: { ja: '人数が定員を超えています', en: 'There are too many people for this' },
  detail: {
    ja: '{most} 人までご利用いただけます。人数を減らすか、ほかの場所を探してください。',
    en: 'It takes {most} people at most. Ask for fewer, or look for another place.',
  },
}) {}
