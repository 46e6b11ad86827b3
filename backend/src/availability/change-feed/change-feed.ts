/**
 * Follows the ledger's change log and tells this process what a unit looks like now. Runs on every instance. Must stay
 * true: no committed change is passed over, whatever order they commit in; what is told is read from the ledger after
 * the change, so telling it late or twice is harmless; names nobody.
 */
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Bus } from '../../platform/bus/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Config } from '../../platform/config/index.js';
import { Jobs } from '../../platform/jobs/index.js';
import { Log } from '../../platform/logging/index.js';
import { LEDGER_COMMITTED } from '../ledger/ledger.js';
import { ClaimChangesQueries, type ChangeRow } from './claim-changes.queries.js';
import { ChangeTeller } from './change-teller.js';
import { SeenChanges } from './seen-changes.js';

export { CHANGED, type AvailabilityChanged } from './change-teller.js';

const POLL_MS = 200;
const KEEP_MS = 24 * 3_600_000;

@Injectable()
export class ChangeFeed implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private seen?: SeenChanges;
  private timer?: NodeJS.Timeout;
  private stopListening?: () => void;
  private running?: Promise<void>;
  private again = false;

  constructor(
    private readonly changes: ClaimChangesQueries,
    private readonly teller: ChangeTeller,
    private readonly bus: Bus,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly log: Log,
    jobs: Jobs,
  ) {
    jobs.every('availability.prune-changes', 600_000, () => this.changes.prune(new Date(this.clock.now().getTime() - KEEP_MS)));
  }

  async onApplicationBootstrap(): Promise<void> {
    const { last, missing } = await this.changes.start();
    this.seen = new SeenChanges(last, missing, Date.now());
    if (!this.config.timers) return;
    this.stopListening = this.bus.on(LEDGER_COMMITTED, () => this.kick());
    this.timer = setInterval(() => this.kick(), POLL_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopListening?.();
    clearInterval(this.timer);
    await this.running;
  }

  /** Reads and tells what is new, and returns how many changes that was. For tests; the product is driven by its timer. */
  async poll(): Promise<number> {
    for (let total = 0; ;) {
      const fresh = await this.fresh();
      if (fresh.length === 0) return total;
      total += fresh.length;
      await this.tell(fresh);
    }
  }

  /** What could not be told, because the database went away in between, comes again with the next round. */
  private async tell(fresh: readonly ChangeRow[]): Promise<void> {
    try {
      await this.teller.tell(fresh);
    } catch (error) {
      this.seen?.again(
        fresh.map((row) => Number(row.id)),
        Date.now(),
      );
      throw error;
    }
  }

  private kick(): void {
    this.again = true;
    this.running ??= this.rounds().finally(() => (this.running = undefined));
  }

  private async rounds(): Promise<void> {
    while (this.again) {
      this.again = false;
      await this.poll().catch((error: unknown) => this.log.error({ error }, 'the change log could not be followed'));
    }
  }

  private async fresh(): Promise<ChangeRow[]> {
    const { seen } = this;
    if (seen === undefined) return [];
    const rows = await this.changes.read(seen.after, seen.missing());
    const fresh = new Set(
      seen.note(
        rows.map((row) => Number(row.id)),
        Date.now(),
      ),
    );
    return rows.filter((row) => fresh.has(Number(row.id)));
  }
}
