// What happens while a page is open: one socket for all pages, opened by the first that watches a site, fetched only then.
// What must stay true: pushes may be lost, so after every (re)connection each watcher hears the versions as they stand.
import { Injectable, signal } from '@angular/core';
import { Observable, Subject } from 'rxjs';
import type { Socket } from 'socket.io-client';
import type { CalendarDate } from '../ui/calendar-date';
import type { SlotState } from '../ui/status';

export interface Area {
  readonly siteId: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
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
}
export type Versions = Readonly<Record<string, number>>;
export interface Watch {
  /** One unit's slots as they are now. Older versions than the one you hold may come: skip them. */
  readonly changed$: Observable<AvailabilityChanged>;
  /** After each (re)connection: the version of every unit, as it stands. Yours is lower? Fetch anew. */
  readonly watching$: Observable<Versions>;
  /** Stop watching (call on destroy). */
  close(): void;
}
interface ChangedMessage {
  readonly siteId: string;
  readonly units: readonly Omit<AvailabilityChanged, 'siteId'>[];
}
type Ack = { readonly ok?: boolean; readonly versions?: Versions } | undefined;
interface Watcher {
  readonly area: Area;
  readonly changed: Subject<AvailabilityChanged>;
  readonly watching: Subject<Versions>;
}

@Injectable({ providedIn: 'root' })
export class LiveService {
  private readonly watchers = new Set<Watcher>();
  private socket: Socket | null = null;
  private opening: Promise<void> | null = null;
  private readonly connection = signal<'off' | 'connecting' | 'on' | 'lost'>('off');
  /** off: nobody watches · lost: it was there and is being sought again */
  readonly state = this.connection.asReadonly();

  watch(area: Area): Watch {
    const watcher: Watcher = { area, changed: new Subject(), watching: new Subject() };
    this.watchers.add(watcher);
    void this.open().then(() => this.ask(watcher));
    return { changed$: watcher.changed, watching$: watcher.watching, close: () => this.forget(watcher) };
  }

  private open(): Promise<void> {
    return (this.opening ??= this.connect());
  }

  private async connect(): Promise<void> {
    this.connection.set('connecting');
    const { io } = await import('socket.io-client');
    if (this.watchers.size === 0) {
      this.opening = null; // everybody left while the code was fetched
      this.connection.set('off');
      return;
    }
    const socket = io({ path: '/socket.io', transports: ['websocket'] });
    this.socket = socket;
    socket.on('connect', () => {
      this.connection.set('on');
      this.watchers.forEach((watcher) => this.ask(watcher));
    });
    socket.on('disconnect', (reason) => {
      this.connection.set(this.watchers.size ? 'lost' : 'off');
      // the server closes a person's sockets when the session ends; what we watch is public, so we come back
      if (reason === 'io server disconnect' && this.watchers.size) socket.connect();
    });
    socket.on('connect_error', () => this.connection.set('lost'));
    socket.on('availability.changed', ({ siteId, units }: ChangedMessage) => {
      for (const unit of units) this.tell({ siteId, ...unit });
    });
  }

  private tell(news: AvailabilityChanged): void {
    for (const { area, changed } of this.watchers) if (area.siteId === news.siteId) changed.next(news);
  }

  /** A socket watches one stretch of months for a site, so watchers of one site are asked for together. */
  private ask(watcher: Watcher): void {
    if (!this.socket?.connected) return;
    const areas = [...this.watchers].map(({ area }) => area).filter(({ siteId }) => siteId === watcher.area.siteId);
    const from = areas.map((area) => area.from).sort()[0];
    const to = areas
      .map((area) => area.to)
      .sort()
      .at(-1);
    this.socket.emit('watch', { siteId: watcher.area.siteId, from, to }, (ack: Ack) => {
      if (ack?.ok) watcher.watching.next(ack.versions ?? {});
    });
  }

  private forget(watcher: Watcher): void {
    if (!this.watchers.delete(watcher)) return;
    watcher.changed.complete();
    watcher.watching.complete();
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
