/** How checks go over the rows: one walk may serve several checks that need the same rows. */
import type { Check, TellFault } from './domain/check.js';
import type { View } from './view.js';

/** `run` answers how many rows it looked at. */
export type Walk = { readonly checks: readonly Check[]; readonly run: (view: View, tell: TellFault) => Promise<number> };

/** A question about a stretch of rows that answers the ids of the faulty ones; `??` stands for the stretch. */
export type Question = Check & { readonly sql: string; readonly params?: (view: View) => readonly unknown[] };

/** Asks every question of every stretch of a table. `column` must be indexed; `size` rows make one stretch. */
export function walkOver(table: string, column: string, size: number, questions: readonly Question[]): Walk {
  return {
    checks: questions.map(({ name, title }) => ({ name, title })),
    run: async (view, tell) => {
      let rows = 0;
      for await (const range of view.ranges(table, column, size)) {
        rows += range.rows;
        for (const { name, sql, params } of questions) {
          const some = sql.replaceAll('??', `t.${column} > ? AND t.${column} <= ?`);
          const ends = Array.from({ length: sql.split('??').length - 1 }, () => [range.after, range.upTo]).flat();
          for (const { id } of await view.query<{ id: string | number }>(some, [...ends, ...(params?.(view) ?? [])]))
            tell(name, String(id));
        }
      }
      return rows;
    },
  };
}

/** Questions about tables that stay small, asked at once. `counted` says of how many rows. */
export function ask(counted: string, questions: readonly Question[]): Walk {
  return {
    checks: questions.map(({ name, title }) => ({ name, title })),
    run: async (view, tell) => {
      const [count] = await view.query<{ n: number }>(`SELECT COUNT(*) AS n FROM ${counted}`);
      for (const { name, sql, params } of questions)
        for (const { id } of await view.query<{ id: string | number }>(sql, params?.(view) ?? [])) tell(name, String(id));
      return Number(count?.n ?? 0);
    },
  };
}

export const minutesAgo = (view: View, minutes: number): Date => new Date(view.now.getTime() - minutes * 60_000);
