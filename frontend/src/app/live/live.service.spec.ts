import { jest } from '@jest/globals';

type Handler = (...args: unknown[]) => void;

/** The socket as the service uses it: what was emitted, and a hand to play the server's part. */
class FakeSocket {
  connected = false;
  version = 1;
  /** What the server still knows of what a page missed. */
  missed: object[] | undefined;
  readonly emitted: [string, unknown][] = [];
  private readonly handlers = new Map<string, Handler>();
  on(event: string, handler: Handler): void {
    this.handlers.set(event, handler);
  }
  emit(event: string, body: unknown, ack?: Handler): void {
    this.emitted.push([event, body]);
    ack?.({ ok: true, versions: { 'SHM-04-A': this.version }, reload: this.missed === undefined, units: this.missed ?? [] });
  }
  connect(): void {
    this.say('connect');
  }
  disconnect(): void {
    this.connected = false;
  }
  say(event: string, ...args: unknown[]): void {
    if (event === 'connect') this.connected = true;
    if (event === 'disconnect') this.connected = false;
    this.handlers.get(event)?.(...args);
  }
}

let socket: FakeSocket;
jest.unstable_mockModule('socket.io-client', () => ({ io: () => (socket = new FakeSocket()) }));

type Versions = Record<string, number>;
const { TestBed } = await import('@angular/core/testing');
const { LiveService } = await import('./live.service');
const settled = () => new Promise((resolve) => setTimeout(resolve));
const news = { siteId: 'SHM-04', units: [{ unitId: 'SHM-04-A', version: 2, slots: [] }] };

describe('the live connection', () => {
  let known: Versions | null = null;
  beforeEach(() => (known = null));
  const open = async () => {
    const live = TestBed.inject(LiveService);
    const watch = live.watch({ siteId: 'SHM-04', from: '2026-11-01', to: '2026-12-31' }, () => known);
    const heard: unknown[] = [];
    watch.watching$.subscribe(({ versions, reload }) => heard.push(reload ? versions : 'caught up'));
    watch.changed$.subscribe((changed) => heard.push(changed.version));
    watch.people$.subscribe((people) => heard.push(`${people} people`));
    await settled();
    socket.say('connect');
    return { live, watch, heard };
  };

  it('asks for the site it watches and hears its changes alone', async () => {
    const { live, heard } = await open();
    socket.say('availability.changed', news);
    socket.say('availability.changed', { ...news, siteId: 'HGI-01' });
    expect(socket.emitted[0]).toEqual(['watch', { siteId: 'SHM-04', from: '2026-11-01', to: '2026-12-31' }]);
    expect(heard).toEqual([{ 'SHM-04-A': 1 }, 2]);
    expect(live.state()).toBe('on');
  });

  it('says after a lost connection how things stand, so that a page that is behind fetches anew', async () => {
    const { live, heard } = await open();
    socket.say('disconnect', 'transport close');
    expect(live.state()).toBe('lost');
    socket.version = 4;
    socket.say('connect');
    expect(heard).toEqual([{ 'SHM-04-A': 1 }, { 'SHM-04-A': 4 }]);
  });

  it('says what the page has, and hears what it missed before it is told to be up to date', async () => {
    const { heard } = await open();
    known = { 'SHM-04-A': 4 };
    socket.missed = [{ unitId: 'SHM-04-A', version: 5, slots: [] }];
    socket.say('disconnect', 'transport close');
    socket.say('connect');
    expect(socket.emitted.at(-1)).toEqual(['watch', { siteId: 'SHM-04', from: '2026-11-01', to: '2026-12-31', versions: known }]);
    expect(heard).toEqual([{ 'SHM-04-A': 1 }, 5, 'caught up']);
  });

  it('asks anew when the server says that it could not tell everything', async () => {
    const { heard } = await open();
    socket.version = 7;
    socket.say('availability.behind', {});
    expect(heard).toEqual([{ 'SHM-04-A': 1 }, { 'SHM-04-A': 7 }]);
  });

  it('says of several watchers of a site the least that they have', async () => {
    known = { 'SHM-04-A': 4 };
    const { live } = await open();
    live.watch({ siteId: 'SHM-04', from: '2026-11-01', to: '2026-11-30' }, () => ({ 'SHM-04-A': 3 }));
    await settled();
    expect(socket.emitted.at(-1)?.[1]).toMatchObject({ versions: { 'SHM-04-A': 3 } });
    live.watch({ siteId: 'SHM-04', from: '2026-11-01', to: '2026-11-30' });
    await settled();
    expect(socket.emitted.at(-1)?.[1]).not.toHaveProperty('versions');
  });

  it('counts those who look, for the page that is about the site alone', async () => {
    const { live, heard } = await open();
    const page = live.watch({ siteId: 'SHM-04', from: '2026-11-01', to: '2026-11-30', looking: true });
    const people: number[] = [];
    page.people$.subscribe((count) => people.push(count));
    await settled();
    expect(socket.emitted.at(-1)?.[1]).toMatchObject({ looking: true });
    socket.say('presence', { siteId: 'SHM-04', watching: 3 });
    socket.say('presence', { siteId: 'HGI-01', watching: 8 });
    expect(people).toEqual([3]);
    expect(heard).not.toContain('3 people');
  });

  it('watches the months of all watchers of a site together', async () => {
    const { live } = await open();
    live.watch({ siteId: 'SHM-04', from: '2027-01-01', to: '2027-01-31' });
    await settled();
    expect(socket.emitted.at(-1)).toEqual(['watch', { siteId: 'SHM-04', from: '2026-11-01', to: '2027-01-31' }]);
  });

  it('lets go when nobody watches any more', async () => {
    const { live, watch } = await open();
    watch.close();
    expect(socket.emitted.at(-1)).toEqual(['unwatch', { siteId: 'SHM-04' }]);
    expect(live.state()).toBe('off');
    expect(socket.connected).toBe(false);
  });
});
