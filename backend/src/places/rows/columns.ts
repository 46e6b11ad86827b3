/** Kinds of columns that return: ids in ASCII, compared byte by byte; instants of the calendar as text; objects as JSON. */
import type { ColumnOptions } from 'typeorm';

const ascii = { charset: 'ascii', collation: 'ascii_bin' } as const;

export const id = { type: 'varchar', length: 36, ...ascii } as const satisfies ColumnOptions;
export const code = (length: number): ColumnOptions => ({ type: 'varchar', length: String(length), ...ascii });
export const fixed = (length: number): ColumnOptions => ({ type: 'char', length: String(length), ...ascii, nullable: true });
export const json: ColumnOptions = { type: 'json' };
export const jsonOrNull: ColumnOptions = { type: 'json', nullable: true };
export const date: ColumnOptions = { type: 'date', nullable: true };
export const flag = (standing: 0 | 1): ColumnOptions => ({ type: 'tinyint', default: standing });
export const small = (standing?: number): ColumnOptions => ({
  type: 'smallint',
  unsigned: true,
  ...(standing === undefined ? {} : { default: standing }),
});
export const count = (standing?: number): ColumnOptions => ({
  type: 'int',
  unsigned: true,
  ...(standing === undefined ? {} : { default: standing }),
});
