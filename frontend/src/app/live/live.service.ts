// What happens while a page is open: one socket for all pages, opened by the first that watches a site, fetched only then.
// What must stay true: pushes may be lost, so after every (re)connection, and when the server says that we are behind, each watcher hears
// how things stand: what it missed, where it said what it has and that is not too long ago, else that it has to fetch anew.
import { Injectable, signal } from '@angular/core';
import { Observable, Subject } from 'rxjs';
import type { Socket } from 'socket.io-client';
import type { CalendarDate } from '../ui/calendar-date';
import type { SlotState } from '../ui/status';
import { browserKey } from './browser-key';

export interface Area {
  readonly siteId: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** The page shows this site and nothing else, so whoever is there is counted among those who look at it. */
  readonly looking?: boolean;
}
export interface SlotNews {
  readonly slot: number;
  readonly date: CalendarDate;
  readonly start?: string;
  readonly free: number;
  readonly quantity: number;
  readonly state: SlotState;
  readonly heldUntil?: string;
}
export interface AvailabilityChanged {
  readonly siteId: string;
  readonly unitId: string;
  readonly version: number;
  readonly at?: string;
  readonly slots: readonly SlotNews[];
  /** Of units by the half-hour: what the days touched come to. */
  readonly days?: readonly Omit<SlotNews, 'slot' | 'start'>[];
}
export type Versions = Readonly<Record<string, number>>;
/** How the units stand now. `reload`: what is missing was not told; a page that has older versions, or where there are none, fetches anew. */
export interface Standing {
  readonly versions: Versions;
  readonly reload: boolean;
}
/** The versions of all units as last read in full, not as pushed; null when nothing has been read. */
export type Known = () => Versions | null;
export interface Watch {
  /** One unit's slots as they are now. Older versions than the one last read in full may come: skip those. */
  readonly changed$: Observable<AvailabilityChanged>;
  /** After each (re)connection, and after what was missed came through `changed$`. */
  readonly watching$: Observable<Standing>;
  /** How many people look at the site now, this one among them; for those who look. */
  readonly people$: Observable<number>;
  /** Stop watching (call on destroy). */
  close(): void;
}
interface PresenceMessage {
  readonly siteId: string;
  readonly watching: number;
}
interface ChangedMessage {
  readonly siteId: string;
  readonly units: readonly Omit<AvailabilityChanged, 'siteId'>[];
}
type Ack =
  | ({
      readonly ok?: boolean;
      readonly versions?: Versions;
      readonly reload?: boolean;
      readonly watching?: number;
    } & Partial<ChangedMessage>)
  | undefined;
interface Watcher {
  readonly area: Area;
  readonly known: Known;
  readonly changed: Subject<AvailabilityChanged>;
  readonly watching: Subject<Standing>;
  readonly people: Subject<number>;
}

/** As many as the server takes in one message. */
const MOST_VERSIONS = 150;

@Injectable({ providedIn: 'root' })
export class LiveService {
  private readonly watchers = new Set<Watcher>();
  private socket: Socket | null = null;
  private opening: Promise<void> | null = null;
  private browser: Promise<string> | null = null;
  private readonly connection = signal<'off' | 'connecting' | 'on' | 'lost'>('off');
  /** off: nobody watches · lost: it was there and is being sought again */
  readonly state = this.connection.asReadonly();

  watch(area: Area, known: Known = () => null): Watch {
    const watcher: Watcher = { area, known, changed: new Subject(), watching: new Subject(), people: new Subject() };
    this.watchers.add(watcher);
    void this.open().then(() => this.ask(area.siteId));
    return { changed$: watcher.changed, watching$: watcher.watching, people$: watcher.people, close: () => this.forget(watcher) };
  }

  private open(): Promise<void> {
    return (this.opening ??= this.connect());
  }

  private async connect(): Promise<void> {
    this.connection.set('connecting');
    const [{ io }, browser] = await Promise.all([import('socket.io-client'), (this.browser ??= browserKey())]);
    if (this.watchers.size === 0) {
      this.opening = null; // everybody left while the code was fetched
      this.connection.set('off');
      return;
    }
    const socket = io({ path: '/socket.io', transports: ['websocket'], auth: { browser } });
    this.socket = socket;
    socket.on('connect', () => {
      this.connection.set('on');
      this.askAll();
    });
    socket.on('disconnect', (reason) => {
      this.connection.set(this.watchers.size ? 'lost' : 'off');
      // the server closes a person's sockets when the session ends; what we watch is public, so we come back
      if (reason === 'io server disconnect' && this.watchers.size) socket.connect();
    });
    socket.on('connect_error', () => this.connection.set('lost'));
    socket.on('presence', ({ siteId, watching }: PresenceMessage) => this.count(siteId, watching));
    socket.on('availability.behind', () => this.askAll());
    socket.on('availability.changed', ({ siteId, units }: ChangedMessage) => {
      for (const unit of units) this.tell({ siteId, ...unit });
    });
  }

  private tell(news: AvailabilityChanged): void {
    for (const { changed } of this.of(news.siteId)) changed.next(news);
  }

  private count(siteId: string, people: number): void {
    for (const watcher of this.of(siteId)) if (watcher.area.looking) watcher.people.next(people);
  }

  private askAll(): void {
    for (const siteId of new Set([...this.watchers].map(({ area }) => area.siteId))) this.ask(siteId);
  }

  /** A socket watches one stretch of months for a site, so watchers of one site are asked for together. */
  private ask(siteId: string): void {
    const watchers = this.of(siteId);
    if (!this.socket?.connected || watchers.length === 0) return;
    const from = watchers.map(({ area }) => area.from).sort()[0];
    const to = watchers
      .map(({ area }) => area.to)
      .sort()
      .at(-1);
    const versions = leastOf(watchers.map(({ known }) => known()));
    const looking = watchers.some(({ area }) => area.looking) ? { looking: true } : {};
    this.socket.emit('watch', { siteId, from, to, ...looking, ...(versions ? { versions } : {}) }, (ack: Ack) => {
      if (!ack?.ok) return;
      for (const unit of ack.units ?? []) this.tell({ siteId, ...unit });
      const standing = { versions: ack.versions ?? {}, reload: ack.reload !== false };
      for (const { watching } of this.of(siteId)) watching.next(standing);
      if (ack.watching !== undefined) this.count(siteId, ack.watching);
    });
  }

  private of(siteId: string): Watcher[] {
    return [...this.watchers].filter(({ area }) => area.siteId === siteId);
  }

  private forget(watcher: Watcher): void {
    if (!this.watchers.delete(watcher)) return;
    watcher.changed.complete();
    watcher.watching.complete();
    watcher.people.complete();
    const { siteId } = watcher.area;
    const rest = [...this.watchers];
    if (!rest.some(({ area }) => area.siteId === siteId)) this.socket?.emit('unwatch', { siteId });
    if (rest.length > 0 || !this.socket) return;
    this.socket.disconnect();
    this.socket = null;
    this.opening = null;
    this.connection.set('off');
  }
}

/** What all of them have; null when one has nothing, or when it would be too long for one message. */
function leastOf(known: readonly (Versions | null)[]): Versions | null {
  const least: Record<string, number> = {};
  for (const versions of known) {
    if (!versions) return null;
    for (const [unitId, version] of Object.entries(versions)) least[unitId] = Math.min(version, least[unitId] ?? version);
  }
  return Object.keys(least).length <= MOST_VERSIONS ? least : null;
}
