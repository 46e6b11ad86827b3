/**
 * The index of this process: built at the start, kept up by the change log, compared with the ledger in the background. Must
 * stay true: what it says may be a moment old and decides nothing; a change is never lost, because looking at a unit again
 * always asks the ledger; until it is built, those who ask are told so.
 */
import { Injectable } from '@nestjs/common';
import { PlaceChanges } from '../../places/index.js';
import { Bus } from '../../platform/bus/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Log } from '../../platform/logging/index.js';
import { SearchNotReady } from '../availability.problems.js';
import { ClaimsQueries } from '../claims.queries.js';
import type { Found, SearchAsk } from '../search/find-free.js';
import { findInIndex } from './find-in-index.js';
import { IndexCheck, type IndexDifference } from './index-check.js';
import { IndexLoader } from './index-loader.js';
import type { IndexState } from './index-state.js';
import { Snapshots } from './snapshots.js';

/** A change of the log as the index needs it. */
export type Look = { readonly unitId: string; readonly from: number; readonly to: number; readonly version: number };

export type IndexStats = {
  readonly ready: boolean;
  readonly units: number;
  readonly seats: number;
  readonly bytes: number;
  readonly builtMs: number | null;
  readonly builtFrom: 'snapshot' | 'ledger' | null;
  readonly builtAt: string | null;
  readonly changesSeen: number;
  readonly checkedAt: string | null;
  readonly differences: number;
  readonly repaired: number;
};

/** Told on the bus when facts were made anew: what was kept of these sites is old, of all when none is named. */
export const INDEX_REBUILT = 'search-index.rebuilt';

const PRICELESS = 0x7fffffff;

@Injectable()
export class SearchIndex {
  private current?: IndexState;
  private building?: { readonly since: Look[]; readonly done: Promise<void> };
  private built: { ms: number; from: 'snapshot' | 'ledger'; at: Date } | undefined;
  private changesSeen = 0;

  constructor(
    private readonly loader: IndexLoader,
    private readonly claims: ClaimsQueries,
    private readonly snapshots: Snapshots,
    private readonly checks: IndexCheck,
    private readonly places: PlaceChanges,
    private readonly clock: Clock,
    private readonly bus: Bus,
    private readonly log: Log,
  ) {
    this.bus.answer('index.health', () => Promise.resolve(this.stats()));
  }

  get ready(): boolean {
    return this.current !== undefined;
  }

  /** Resolves once it can be asked. Rejects when the build that is under way fails. */
  async whenReady(): Promise<void> {
    if (!this.ready) await (this.building?.done ?? this.rebuild());
  }

  /** @throws SearchNotReady until it is built. */
  get state(): IndexState {
    if (this.current === undefined) throw new SearchNotReady();
    return this.current;
  }

  find(ask: SearchAsk, now: Date): Found {
    return findInIndex(this.state, ask, now);
  }

  /** Makes it anew from the tables; the old one answers meanwhile. `fresh` leaves the snapshot aside. */
  async rebuild(fresh = false, changed?: readonly string[]): Promise<void> {
    await this.building?.done.catch(() => undefined);
    const since: Look[] = [];
    const done = this.make(since, fresh, changed).finally(() => (this.building = undefined));
    this.building = { since, done };
    await done;
  }

  /**
   * Asks the ledger about the units and slots of the changes. @returns the sites whose facts changed, or `all` when the
   * planes no longer reach far enough: then it is to be made anew. Undefined when all is well.
   */
  async follow(changes: readonly Look[]): Promise<readonly string[] | 'all' | undefined> {
    const sites = await this.places.fresh();
    this.building?.since.push(...changes);
    if (this.current !== undefined) await this.look(this.current, changes);
    this.changesSeen += changes.length;
    if (this.current?.reaches(this.clock.now()) === false) return 'all';
    return sites.length > 0 && this.current !== undefined ? sites : undefined;
  }

  /** Forgets changes of facts that everybody has seen long ago. */
  prune(before: Date): Promise<void> {
    return this.places.prune(before);
  }

  /** The ids of all sites that it knows, the cheapest first: these are found most. */
  siteIds(): string[] {
    const { sites, units } = this.state.facts;
    const least = (site: number) =>
      units.from.subarray(sites.first[site], sites.first[site + 1]).reduce((a, b) => Math.min(a, b), PRICELESS);
    const order = Array.from({ length: sites.count }, (_, site) => ({ site, yen: least(site) }));
    return order.sort((a, b) => a.yen - b.yen).map(({ site }) => sites.ids.id(site));
  }

  /** Compares every bit with the ledger, repairs what differs, and says what did. */
  async check(): Promise<{ units: number; differences: IndexDifference[] }> {
    await this.whenReady();
    return this.checks.all(this.state);
  }

  /** One step of the check that goes on in the background. */
  async checkNext(): Promise<void> {
    if (this.current !== undefined) await this.checks.next(this.current);
  }

  async saveSnapshot(): Promise<void> {
    if (this.current !== undefined) await this.snapshots.save(this.current, this.clock.now());
  }

  /** The version of every unit of the site, as pages compare them. None until the index is built. */
  versionsOf(siteId: string): Record<string, number> {
    const { current } = this;
    const site = current?.facts.sites.ids.find(siteId) ?? -1;
    if (current === undefined || site < 0) return {};
    const { first } = current.facts.sites;
    const versions: Record<string, number> = {};
    for (let unit = first[site] as number; unit < (first[site + 1] as number); unit++)
      versions[current.facts.units.ids.id(unit)] = current.version(unit);
    return versions;
  }

  stats(): IndexStats {
    const { current, built, checks } = this;
    return {
      ready: current !== undefined,
      units: current?.facts.units.count ?? 0,
      seats: current === undefined ? 0 : current.nights.rows + current.times.rows,
      bytes: current?.bytes ?? 0,
      builtMs: built?.ms ?? null,
      builtFrom: built?.from ?? null,
      builtAt: built?.at.toISOString() ?? null,
      changesSeen: this.changesSeen,
      checkedAt: checks.finishedAt?.toISOString() ?? null,
      differences: checks.differences,
      repaired: checks.repaired,
    };
  }

  private async make(since: Look[], fresh: boolean, changed?: readonly string[]): Promise<void> {
    const began = performance.now();
    if (this.current === undefined) await this.places.begin();
    const { state, from, read } = await this.loader.build(this.clock.now(), fresh);
    // What changed while it was made is asked again until nothing is left; then it takes the old one's place at once.
    while (since.length > 0) await this.look(state, since.splice(0));
    this.current = state;
    this.built = { ms: Math.round(performance.now() - began), from, at: this.clock.now() };
    this.bus.publish(INDEX_REBUILT, changed);
    this.log.info({ units: state.facts.units.count, read, from, ms: this.built.ms, bytes: state.bytes }, 'the search index is built');
  }

  private async look(state: IndexState, changes: readonly Look[]): Promise<void> {
    const spans = new Map<string, { unit: number; from: number; to: number; version: number }>();
    for (const { unitId, from, to, version } of changes) {
      const unit = state.facts.unit(unitId);
      if (unit < 0) continue;
      const known = spans.get(unitId);
      if (known === undefined) spans.set(unitId, { unit, from, to, version });
      else
        spans.set(unitId, {
          unit,
          from: Math.min(known.from, from),
          to: Math.max(known.to, to),
          version: Math.max(known.version, version),
        });
    }
    if (spans.size === 0) return;
    const taken = await this.claims.taken([...spans].map(([unitId, { from, to }]) => ({ unitIds: [unitId], from, to })));
    const byUnit = Map.groupBy(taken, (claim) => claim.unitId);
    for (const [unitId, { unit, from, to, version }] of spans) {
      state.replace(unit, from, to, byUnit.get(unitId) ?? []);
      state.versions[unit] = Math.max(version, state.versions[unit] as number);
    }
  }
}
