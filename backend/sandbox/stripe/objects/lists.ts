/** Stripe's lists: newest first, cut by limit, starting_after and ending_before, filtered by created. */
import { refused } from '../errors.js';
import type { Params } from '../checks.js';

export interface List<T> {
  object: 'list';
  data: T[];
  has_more: boolean;
  url: string;
}

type Row = { id: string; created?: number };

function createdFits(row: Row, filter: Params[string]): boolean {
  if (filter === undefined || row.created === undefined) return true;
  if (typeof filter === 'number') return row.created === filter;
  const { gt, gte, lt, lte } = filter as Record<string, number | undefined>;
  const at = row.created;
  return !(
    (gt !== undefined && at <= gt) ||
    (gte !== undefined && at < gte) ||
    (lt !== undefined && at >= lt) ||
    (lte !== undefined && at > lte)
  );
}

function limitOf(params: Params): number {
  const limit = (params.limit as number | undefined) ?? 10;
  if (limit < 1) throw refused('This value must be greater than or equal to 1.', 'parameter_invalid_integer', 'limit');
  if (limit > 100) throw refused('This value must be less than or equal to 100.', 'parameter_invalid_integer', 'limit');
  return limit;
}

function positionOf(rows: Row[], id: string, param: string): number {
  const at = rows.findIndex((row) => row.id === id);
  if (at < 0) throw refused(`No such object: '${id}'`, 'resource_missing', param);
  return at;
}

/** `rows` newest first. With ending_before the page is the one just before that row. */
export function page<T extends Row>(rows: T[], params: Params, url: string): List<T> {
  const limit = limitOf(params);
  const { starting_after: after, ending_before: before } = params as { starting_after?: string; ending_before?: string };
  const fitting = rows.filter((row) => createdFits(row, params.created!));
  if (before !== undefined) {
    const end = positionOf(fitting, before, 'ending_before');
    const start = Math.max(0, end - limit);
    return { object: 'list', data: fitting.slice(start, end), has_more: start > 0, url };
  }
  const start = after === undefined ? 0 : positionOf(fitting, after, 'starting_after') + 1;
  return { object: 'list', data: fitting.slice(start, start + limit), has_more: fitting.length > start + limit, url };
}

/** Rows in the order of creation → newest first, only those whose named fields equal the given parameters. */
export function matching<T extends object>(rows: T[], params: Params, fields: (keyof T & string)[]): T[] {
  const asked = fields.filter((field) => params[field] !== undefined);
  return rows.filter((row) => asked.every((field) => row[field] === params[field])).reverse();
}
