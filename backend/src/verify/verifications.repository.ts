/** The diary of verifications: a row when one begins, completed when it ends. One that never ends was cut off. */
import { Injectable } from '@nestjs/common';
import { Database, fromJson } from '../platform/database/index.js';
import type { Checked } from './domain/check.js';

export type Verification = {
  readonly id: string;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  /** Rows looked at, each as often as a walk came by. */
  readonly checked: number;
  readonly ok: boolean;
  readonly checks: readonly Checked[];
};

type Row = { id: string; startedAt: Date; finishedAt: Date; checked: number; ok: number; findings: unknown };
/** As stored: the name is the key. */
type Findings = Record<string, Omit<Checked, 'name'>>;

@Injectable()
export class VerificationsRepository {
  constructor(private readonly database: Database) {}

  async begin(id: string, at: Date): Promise<void> {
    await this.database.read('INSERT INTO verifications (id, started_at) VALUES (?, ?)', [id, at]);
  }

  async finish({ id, finishedAt, checked, ok, checks }: Verification): Promise<void> {
    const findings: Findings = Object.fromEntries(checks.map(({ name, ...rest }) => [name, rest]));
    await this.database.read('UPDATE verifications SET finished_at = ?, checked = ?, findings = ?, ok = ? WHERE id = ?', [
      finishedAt,
      checked,
      JSON.stringify(findings),
      ok,
      id,
    ]);
  }

  async last(): Promise<Verification | undefined> {
    const [row] = await this.database.read<Row>(
      `SELECT id, started_at AS startedAt, finished_at AS finishedAt, checked, ok, findings FROM verifications
       WHERE finished_at IS NOT NULL ORDER BY started_at DESC LIMIT 1`,
    );
    if (row === undefined) return undefined;
    const checks = Object.entries(fromJson<Findings>(row.findings)).map(([name, rest]) => ({ name, ...rest }));
    return {
      id: row.id,
      startedAt: row.startedAt,
      finishedAt: row.finishedAt,
      checked: Number(row.checked),
      ok: Number(row.ok) === 1,
      checks,
    };
  }

  /** When the newest one began, whether or not it ended. */
  async lastBegan(): Promise<{ at: Date; ended: boolean } | undefined> {
    const [row] = await this.database.read<{ at: Date; ended: number }>(
      'SELECT started_at AS at, finished_at IS NOT NULL AS ended FROM verifications ORDER BY started_at DESC LIMIT 1',
    );
    return row === undefined ? undefined : { at: row.at, ended: Number(row.ended) === 1 };
  }
}
