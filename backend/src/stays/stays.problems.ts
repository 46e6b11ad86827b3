/** Refusals about stays. Each names its rule and what would succeed; none of them changes anything. */
import { defineProblem, formatYen, type Text, type Yen } from '../kernel/index.js';
import type { StayStatus } from './domain/moves.js';
import { momentText } from './domain/when-text.js';

/** A status as people call it. */
const STATE: Readonly<Record<StayStatus, Text>> = {
  held: { ja: '確保中', en: 'held' },
  confirmed: { ja: '確定', en: 'confirmed' },
  lapsed: { ja: '時間切れ', en: 'lapsed' },
  released: { ja: '返却済み', en: 'given back' },
  cancelled: { ja: 'キャンセル済み', en: 'cancelled' },
};

export class StayUnknown extends defineProblem({
  code: 'stays.unknown',
  kind: 'missing',
  title: { ja: '予約が見つかりません', en: 'There is no such stay' },
  detail: {
    ja: 'アドレスをお確かめください。ほかの会社の予約は表示できません。',
    en: 'Check the address. Stays of other companies are not shown.',
  },
}) {}

export class PartyTooLarge extends defineProblem<{ party: number; room: number; itemIndex?: number; unitId?: string }>({
  code: 'stays.party-too-large',
  kind: 'refused',
  title: { ja: '定員を超えています', en: 'More people than there is room for' },
  detail: {
    ja: 'ご利用は{party}名ですが、選ばれた内容に入れるのは{room}名までです。部屋や席を増やすか、人数を減らしてください。',
    en: 'You are {party}, and what you chose takes {room}. Add rooms or seats, or come with fewer people.',
  },
}) {}

export class QuantityTooLarge extends defineProblem<{ quantity: number; most: number; itemIndex?: number; unitId?: string }>({
  code: 'stays.quantity-too-large',
  kind: 'refused',
  title: { ja: 'ご希望の数がありません', en: 'There are not that many' },
  detail: {
    ja: 'この部屋や席は全部で{most}です（ご希望：{quantity}）。数を減らすか、ほかの場所と組み合わせてください。',
    en: 'There are {most} of it in all; you asked for {quantity}. Take fewer, or add another place.',
  },
}) {}

export class HoldOver extends defineProblem<{ stayId: string; heldUntil: string; until: Text; items: readonly unknown[] }>({
  code: 'stays.hold-over',
  kind: 'conflict',
  title: { ja: '確保の時間が過ぎました', en: 'The hold is over' },
  detail: {
    ja: 'お支払いの前に確保の期限（{until}）が過ぎました。同じ内容で、もう一度確保できます。',
    en: 'The hold ended ({until}) before it was paid. You can hold the same things again.',
  },
}) {
  static of(stayId: string, heldUntil: Date, items: readonly unknown[]): HoldOver {
    return new HoldOver({ stayId, heldUntil: heldUntil.toISOString(), until: momentText(heldUntil), items });
  }
}

export class ProlongedAlready extends defineProblem<{ heldUntil: string; until: Text }>({
  code: 'stays.prolonged-already',
  kind: 'conflict',
  title: { ja: '確保の延長は一度だけです', en: 'A hold can be prolonged once' },
  detail: { ja: 'すでに延長されています。{until} までにお手続きください。', en: 'It was prolonged already. Please finish by {until}.' },
}) {
  static of(heldUntil: Date): ProlongedAlready {
    return new ProlongedAlready({ heldUntil: heldUntil.toISOString(), until: momentText(heldUntil) });
  }
}

export class StayNotHeld extends defineProblem<{ state: StayStatus; stateText: Text }>({
  code: 'stays.not-held',
  kind: 'conflict',
  title: { ja: '場所を確保している予約ではありません', en: 'This stay is not held' },
  detail: {
    ja: 'この操作は場所を確保している予約にだけできます（現在の状態：{stateText}）。',
    en: 'This can only be done while a stay is held (it is {stateText}).',
  },
}) {
  static of(state: StayStatus): StayNotHeld {
    return new StayNotHeld({ state, stateText: STATE[state] });
  }
}

export class StayNotConfirmed extends defineProblem<{ state: StayStatus; stateText: Text }>({
  code: 'stays.not-confirmed',
  kind: 'conflict',
  title: { ja: '確定した予約ではありません', en: 'This stay is not confirmed' },
  detail: {
    ja: 'キャンセルできるのは確定した予約だけです（現在の状態：{stateText}）。',
    en: 'Only a confirmed stay can be cancelled (it is {stateText}).',
  },
}) {
  static of(state: StayStatus): StayNotConfirmed {
    return new StayNotConfirmed({ state, stateText: STATE[state] });
  }
}

export class PaidAlready extends defineProblem({
  code: 'stays.paid-already',
  kind: 'conflict',
  title: { ja: 'すでにお支払いが済んでいます', en: 'This stay is paid already' },
  detail: {
    ja: '予約はまもなく確定します。取りやめるときはキャンセルをお選びください。',
    en: 'It will be confirmed in a moment. To give it up, cancel it.',
  },
}) {}

export class RefundChanged extends defineProblem<{ expectedRefund: Yen; refund: Yen; charge: Yen; refundText: string; chargeText: string }>(
  {
    code: 'stays.refund-changed',
    kind: 'conflict',
    title: { ja: '返金額が変わりました', en: 'The refund has changed' },
    detail: {
      ja: '今キャンセルすると、返金は{refundText}、キャンセル料は{chargeText}です。金額をご確認のうえ、もう一度お選びください。',
      en: 'Cancelled now, {refundText} goes back and {chargeText} is charged. Check the amounts and confirm again.',
    },
  },
) {
  static of(expectedRefund: Yen, refund: Yen, charge: Yen): RefundChanged {
    return new RefundChanged({ expectedRefund, refund, charge, refundText: formatYen(refund, 'ja'), chargeText: formatYen(charge, 'ja') });
  }
}

export class StayOver extends defineProblem<{ endedAt: string; ended: Text }>({
  code: 'stays.over',
  kind: 'refused',
  title: { ja: 'ご利用が終わった予約です', en: 'This stay is over' },
  detail: { ja: '{ended} にご利用が終わっているため、キャンセルできません。', en: 'It ended at {ended} and can no longer be cancelled.' },
}) {
  static of(end: Date): StayOver {
    return new StayOver({ endedAt: end.toISOString(), ended: momentText(end) });
  }
}
