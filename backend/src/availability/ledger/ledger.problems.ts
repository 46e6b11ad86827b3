/** Why slots were not even asked for, or could not be given although nobody else has them. */
import { defineProblem } from '../../kernel/index.js';

export class UnitsBusy extends defineProblem<{ unitId: string }>({
  code: 'slots.busy',
  kind: 'unavailable',
  title: { ja: 'ただいま申し込みが集中しています', en: 'Very many people want this at the moment' },
  detail: {
    ja: '順番をお待ちの方が多いため、受け付けられませんでした。何も予約されていません。少し待ってから、もう一度お試しください。',
    en: 'Too many are waiting in line for it. Nothing was booked. Wait a little and try again.',
  },
}) {}

export class SlotsAskedTwice extends defineProblem<{ unitId: string; itemIndex: number }>({
  code: 'slots.asked-twice',
  kind: 'refused',
  title: { ja: '同じ場所が重ねて選ばれています', en: 'Two of your items want the same place' },
  detail: {
    ja: 'ご希望のうち、同じ日時に同じ部屋や席を使うものが重なっています。どちらかを外すか、日時や数を変えてください。何も予約されていません。',
    en: 'Items of this request overlap on the same room or seats. Take one of them out, or change its time or number. Nothing was booked.',
  },
}) {}
