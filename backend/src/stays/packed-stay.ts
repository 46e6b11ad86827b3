/** Rows of stays and items as the database keeps them, and the way to and from the shapes of stay.row.ts. */
import type { Window } from '../kernel/index.js';
import { fromJson } from '../platform/database/index.js';
import type { StayItemRow, StayRow } from './stay.row.js';

export const STAY_COLUMNS = `id, code, company_id AS companyId, booked_by AS bookedBy, status, party, total, tax, locale, title, terms_version AS termsVersion,
  held_until AS heldUntil, prolonged_at AS prolongedAt, created_at AS createdAt, confirmed_at AS confirmedAt, ended_at AS endedAt,
  late_refunded_at AS lateRefundedAt, version`;
export const ITEM_COLUMNS = `id, stay_id AS stayId, position, site_id AS siteId, unit_id AS unitId, kind, check_in AS checkIn, check_out AS checkOut, start_at AS startAt,
  end_at AS endAt, days, part, quantity, party, amount, cleaning, \`lines\`, tax_code AS taxCode, cancel_scale AS scale, slot_runs AS runs, spans,
  first_use AS firstUse, ends_at AS endsAt, status, cancel_pct AS cancelPct, cancel_yen AS cancelYen`;

export type Packed = Record<string, unknown>;

export function stayOf(row: Packed): StayRow {
  return { ...(row as unknown as StayRow), tax: fromJson(row['tax']) };
}

function windowOfRow(row: Packed): Window {
  if (row['kind'] === 'nights') return { kind: 'nights', checkIn: row['checkIn'] as string, checkOut: row['checkOut'] as string };
  if (row['kind'] === 'range') return { kind: 'range', start: row['startAt'] as Date, end: row['endAt'] as Date };
  const part = row['part'] as 'am' | 'pm' | 'night' | null;
  return { kind: 'days', days: fromJson(row['days']), ...(part === null ? {} : { part }) };
}

export function itemOf(row: Packed): StayItemRow {
  const { id, stayId, position, siteId, unitId, quantity, party, amount, cleaning, taxCode, firstUse, endsAt } =
    row as unknown as StayItemRow;
  const runs = fromJson<[number, number][]>(row['runs']).map(([from, to]) => ({ from, to }));
  const spans = fromJson<[number, number][]>(row['spans']).map(([start, end]) => ({ start: new Date(start), end: new Date(end) }));
  const cancelled =
    row['status'] === 'cancelled' ? { pct: (row['cancelPct'] as number | null) ?? 0, yen: (row['cancelYen'] as number | null) ?? 0 } : null;
  const json = { lines: fromJson<StayItemRow['lines']>(row['lines']), scale: fromJson<StayItemRow['scale']>(row['scale']) };
  return {
    id,
    stayId,
    position,
    siteId,
    unitId,
    quantity,
    party,
    amount,
    cleaning,
    taxCode,
    firstUse,
    endsAt,
    ...json,
    window: windowOfRow(row),
    runs,
    spans,
    cancelled,
  };
}

export function packItem(item: StayItemRow): unknown[] {
  const { window: w } = item;
  const nights = w.kind === 'nights' ? [w.checkIn, w.checkOut] : [null, null];
  const range = w.kind === 'range' ? [w.start, w.end] : [null, null];
  const days = w.kind === 'days' ? [JSON.stringify(w.days), w.part ?? null] : [null, null];
  const runs = JSON.stringify(item.runs.map((run) => [run.from, run.to]));
  const spans = JSON.stringify(item.spans.map((span) => [span.start.getTime(), span.end.getTime()]));
  const price = [item.amount, item.cleaning, JSON.stringify(item.lines), item.taxCode, JSON.stringify(item.scale)];
  const end = [item.cancelled === null ? 'active' : 'cancelled', item.cancelled?.pct ?? null, item.cancelled?.yen ?? null];
  return [
    item.id,
    item.stayId,
    item.position,
    item.siteId,
    item.unitId,
    w.kind,
    ...nights,
    ...range,
    ...days,
    item.quantity,
    item.party,
    ...price,
    runs,
    spans,
    item.firstUse,
    item.endsAt,
    ...end,
  ];
}
