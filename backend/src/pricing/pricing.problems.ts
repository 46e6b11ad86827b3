/** Why a window has no price although the place is open. */
import { defineProblem, type CalendarDate } from '../kernel/index.js';

type OfItem = { unitId?: string; itemIndex?: number };

export class MinNights extends defineProblem<OfItem & { minNights: number; date: CalendarDate }>({
  code: 'pricing.min-nights',
  kind: 'refused',
  title: { ja: '最低宿泊数に足りません', en: 'The stay is too short for these nights' },
  detail: { ja: '{date} を含むご宿泊は{minNights}泊から承ります。', en: 'Stays over {date} start at {minNights} nights.' },
}) {}

export class NoTariff extends defineProblem<OfItem & { date?: CalendarDate }>({
  code: 'pricing.no-tariff',
  kind: 'refused',
  title: { ja: 'この指定には料金の設定がありません', en: 'There is no price for this' },
  detail: { ja: '別の時間帯か、一日での利用をお選びください。', en: 'Choose another part of the day, or the whole day.' },
}) {}
