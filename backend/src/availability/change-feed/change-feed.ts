/**
 * Follows the ledger's change log: the index looks at the units again, then pages are told how they look now. Runs on every
 * instance. Must stay true: no committed change is passed over, whatever order they commit in; what is told is read from the ledger after
 * the change, so telling it late or twice is harmless; names nobody.
 */
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Bus } from '../../platform/bus/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Config } from '../../platform/config/index.js';
import { Jobs } from '../../platform/jobs/index.js';
import { Log } from '../../platform/logging/index.js';
import { LEDGER_COMMITTED, LEDGER_FOLLOWED } from '../ledger/ledger.js';
import { SearchIndex } from '../search-index/search-index.js';
import { SiteEntries } from '../search-index/site-entries.js';
import { ClaimChangesQueries, type ChangeRow } from './claim-changes.queries.js';
import { ChangeTeller } from './change-teller.js';
import { SeenChanges } from './seen-changes.js';

export { CHANGED, type AvailabilityChanged } from './change-teller.js';

const POLL_MS = 200;
const KEEP_MS = 24 * 3_600_000;
/** A few units are compared with the ledger, so that a day of running has compared all of many thousands hundreds of times. */
const CHECK_MS = 1_000;
const SNAPSHOT_MS = 600_000;
/** A build that failed, because the database was away, is tried again. */
const AGAIN_MS = 1_000;

@Injectable()
export class ChangeFeed implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private seen?: SeenChanges;
  private readonly timers: NodeJS.Timeout[] = [];
  private checking?: Promise<void>;
  private remaking: Promise<void> | undefined;
  private stale: readonly string[] | 'all' | undefined;
  private stopped = false;
  private building?: Promise<void>;
  private next?: Promise<void>;
  private stopListening?: () => void;
  private running?: Promise<void>;
  private again = false;

  constructor(
    private readonly changes: ClaimChangesQueries,
    private readonly index: SearchIndex,
    private readonly entries: SiteEntries,
    private readonly teller: ChangeTeller,
    private readonly bus: Bus,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly log: Log,
    jobs: Jobs,
  ) {
    jobs.every('availability.prune-changes', 600_000, () => this.prune(new Date(this.clock.now().getTime() - KEEP_MS)));
    jobs.every('availability.save-snapshot', SNAPSHOT_MS, () => this.index.saveSnapshot());
    this.bus.answer(LEDGER_FOLLOWED, () => this.followed());
    this.bus.answer('availability.versions', ({ siteId }: { siteId: string }) => Promise.resolve(this.index.versionsOf(siteId)));
  }

  /** The place in the log is noted before the index is built, so that nothing falls between the two. */
  async onApplicationBootstrap(): Promise<void> {
    const { last, missing } = await this.changes.start();
    this.seen = new SeenChanges(last, missing, Date.now());
    if (!this.config.timers) return this.index.rebuild();
    this.building = this.build();
    this.stopListening = this.bus.on(LEDGER_COMMITTED, () => this.kick());
    this.timers.push(
      setInterval(() => this.kick(), POLL_MS),
      setInterval(() => this.check(), CHECK_MS),
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.stopListening?.();
    for (const timer of this.timers) clearInterval(timer);
    await this.running;
    await this.checking;
    await this.remaking;
    await this.building;
  }

  /** Resolves when everything that was committed before the call has been followed; whoever wrote then sees it. */
  private async followed(): Promise<void> {
    // One round that begins from now on; those who ask while one runs share the one after it.
    this.next ??= (this.running ?? Promise.resolve()).then(() => {
      delete this.next;
      this.kick();
      return this.running;
    });
    await this.next;
  }

  private async prune(before: Date): Promise<void> {
    await this.changes.prune(before);
    await this.index.prune(before);
  }

  private async build(): Promise<void> {
    while (!this.stopped && !this.index.ready) {
      await this.index.rebuild().catch((error: unknown) => this.log.error({ error }, 'the search index could not be built'));
      if (!this.index.ready) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS).unref());
    }
    if (!this.stopped) await this.readAhead().catch((error: unknown) => this.log.warn({ error }, 'the next start was not prepared'));
  }

  /** The words of sites for the first visitors, and the snapshot for the next start. */
  private async readAhead(): Promise<void> {
    await this.entries.warm(this.index.siteIds(), () => this.stopped);
    if (!this.stopped && this.index.stats().builtFrom === 'ledger') await this.index.saveSnapshot();
  }

  /** Where facts changed, the index is made anew beside the one that answers; nobody who writes waits for it. */
  private async follow(changes: readonly ChangeRow[]): Promise<void> {
    const stale = await this.index.follow(changes);
    if (stale === undefined) return;
    this.stale = stale === 'all' || this.stale === 'all' ? 'all' : [...(this.stale ?? []), ...stale];
    const made = this.remake();
    if (!this.config.timers) await made;
  }

  private remake(): Promise<void> {
    this.remaking ??= (async () => {
      while (this.stale !== undefined && !this.stopped) {
        const sites = this.stale === 'all' ? undefined : this.stale;
        this.stale = undefined;
        await this.index.rebuild(false, sites);
      }
    })()
      .catch((error: unknown) => this.log.error({ error }, 'the search index could not be made anew'))
      .finally(() => (this.remaking = undefined));
    return this.remaking;
  }

  private check(): void {
    this.checking ??= this.index
      .checkNext()
      .catch((error: unknown) => this.log.warn({ error }, 'the search index could not be compared'))
      .finally(() => (this.checking = undefined));
  }

  /** Reads and tells what is new, and returns how many changes that was. For tests; the product is driven by its timer. */
  async poll(): Promise<number> {
    for (let total = 0; ;) {
      const fresh = await this.fresh();
      if (fresh.length === 0) {
        await this.follow([]);
        return total;
      }
      total += fresh.length;
      await this.tell(fresh);
    }
  }

  /** What could not be told, because the database went away in between, comes again with the next round. */
  private async tell(fresh: readonly ChangeRow[]): Promise<void> {
    try {
      await this.follow(fresh);
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
