/** A cancellation scale in words, one line for each step. Must stay true: the lines cover every day, with no gap and no overlap. */
import type { CalendarDate, Text } from '../kernel/index.js';
import { scaleFor } from './domain/cancellation-scale.js';
import type { ScaleStep } from './domain/cancellation-scales.js';

export type PolicyLine = { label: Text; pct: number };

const DAY: Readonly<Record<number, Text>> = { 0: { ja: '当日', en: 'On the day' }, 1: { ja: '前日', en: 'The day before' } };
const dayWords = (days: number): Text => DAY[days] ?? { ja: `${days}日前`, en: `${days} days before` };

function labelOf(step: ScaleStep, before: ScaleStep | undefined): Text {
  const { ja, en } = dayWords(step.daysBefore);
  const time = step.untilTime === undefined ? '' : step.untilTime;
  if (before === undefined) return { ja: `${ja}${time}まで`, en: time === '' ? `Until ${lower(en)}` : `Until ${time} ${lower(en)}` };
  const from = before.daysBefore - 1;
  return from === step.daysBefore ? { ja, en } : { ja: `${from}〜${step.daysBefore}日前`, en: `${from} to ${step.daysBefore} days before` };
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The policy's lines for a small party booked on the day. Throws RangeError for an unknown policy. */
export function policyLines(policy: string, on: CalendarDate): PolicyLine[] {
  const scale = scaleFor(policy, 1, on);
  const lines = scale.steps.map((step, i) => ({ label: labelOf(step, scale.steps[i - 1]), pct: step.pct }));
  return [...lines, { label: { ja: 'それ以降・ご連絡のないとき', en: 'Later, or without notice' }, pct: scale.afterPct }];
}
