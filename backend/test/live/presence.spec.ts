/** How many people look at a site, over real sockets; other instances are played through the bus. */
import { type Counts, COUNTS, Presence } from '../../src/live/presence.js';
import { MOST_ASKS } from '../../src/live/visitor.js';
import { loadDemoPeople } from '../../src/accounts/index.js';
import { Bus } from '../../src/platform/bus/index.js';
import { LivePage, until } from '../support/live-pages.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { BOOKER } from '../support/stays-world.js';

const AREA = { siteId: 'SHM-04', from: '2027-01-01', to: '2027-01-31', looking: true };
type Heard = { siteId: string; watching: number };

describe('how many people look at a site', () => {
  let app: TestApp;
  const pages: LivePage[] = [];
  const open = async (browser?: string, area: object = AREA, cookie?: string) => {
    const page = await LivePage.open(app.url, { ...(browser ? { auth: { browser } } : {}), ...(cookie ? { cookie } : {}) });
    pages.push(page);
    return { page, answer: await page.watch(area) };
  };
  const last = (page: LivePage) => page.bodies<Heard>('presence').at(-1)?.watching;
  const count = () => app.app.get(Presence).count('SHM-04');
  const from = (instance: string, counts: Record<string, number>, all = true) =>
    app.app.get(Bus).publish(COUNTS, { from: instance, all, counts } satisfies Counts);

  beforeAll(async () => {
    app = await startApp();
    await app.database.tx((tx) => loadDemoPeople(tx, app.clock.now()));
  });
  afterEach(async () => {
    pages.splice(0).forEach((page) => page.close());
    await until(() => count() === 0);
  });
  afterAll(() => app.close());

  it('is told to those who look, when somebody comes and when somebody goes', async () => {
    const { page, answer } = await open();
    expect(answer).toMatchObject({ ok: true, watching: 1 });
    const { page: second, answer: theirs } = await open();
    expect(theirs.watching).toBe(2);
    await until(() => last(page) === 2);
    second.close();
    await until(() => last(page) === 1);
    expect(page.bodies<Heard>('presence').every(({ siteId }) => siteId === 'SHM-04')).toBe(true);
  });

  it('counts the tabs of a browser once, until the last of them is closed', async () => {
    const { page } = await open('browser-one');
    const { page: tab, answer } = await open('browser-one');
    expect(answer.watching).toBe(1);
    tab.close();
    await open('browser-two');
    await until(() => last(page) === 2);
  });

  it('counts a person who is signed in once, whatever the browser', async () => {
    const client = await app.client().signIn(BOOKER);
    await open('browser-one', AREA, client.cookies);
    expect((await open('browser-two', AREA, client.cookies)).answer.watching).toBe(1);
  });

  it('counts nobody who has the site in a list, and forgets who looks elsewhere', async () => {
    const { page } = await open();
    const { answer } = await open('a-list-of-sites', { ...AREA, looking: false });
    expect([answer.watching, count()]).toEqual([undefined, 1]);
    await page.watch({ ...AREA, siteId: 'HGI-01' });
    await page.unwatch('SHM-04');
    expect([count(), app.app.get(Presence).count('HGI-01')]).toEqual([0, 1]);
  });

  it('is counted once when a page asks for other months or again', async () => {
    const { page } = await open();
    for (const to of ['2027-02-28', '2027-03-31', '2027-01-31']) expect((await page.watch({ ...AREA, to })).watching).toBe(1);
  });

  it('does not take whatever a client says for a browser', async () => {
    await open('x'.repeat(65));
    await open('x'.repeat(65));
    expect(count()).toBe(2);
  });

  it('is told in few messages, however many come and go', async () => {
    const { page } = await open();
    await Promise.all(Array.from({ length: 30 }, () => open()));
    await until(() => last(page) === 31);
    expect(page.bodies('presence').length).toBeLessThan(10);
  });

  it('adds what other instances count, and takes their word for what changed', async () => {
    const { page } = await open();
    from('other', { 'SHM-04': 2, 'HGI-01': 5 });
    await until(() => last(page) === 3);
    from('other', { 'SHM-04': 4 }, false);
    await until(() => last(page) === 5);
    from('other', { 'HGI-01': 5 });
    await until(() => last(page) === 1);
    from('other', {});
  });

  it('forgets an instance that died', async () => {
    const { page } = await open();
    from('dead', { 'SHM-04': 2 });
    await until(() => last(page) === 3);
    app.clock.advance(20_000);
    app.app.get(Presence).beat();
    expect(count()).toBe(3);
    app.clock.advance(11_000);
    app.app.get(Presence).beat();
    await until(() => last(page) === 1);
  });

  it('tells the other instances only what changed here, so that they do not answer each other without end', async () => {
    const said: Counts[] = [];
    const { page } = await open();
    const { page: leaves } = await open();
    await until(() => last(page) === 2);
    const stop = app.app.get(Bus).on<Counts>(COUNTS, (counts) => said.push(counts));
    leaves.close();
    await until(() => last(page) === 1);
    from('other', { 'SHM-04': 2 });
    await until(() => last(page) === 3);
    from('other', {});
    await until(() => last(page) === 1);
    const ours = said.filter((counts) => counts.from !== 'other');
    expect(ours.map(({ counts }) => counts)).toEqual([{ 'SHM-04': 1 }]);
    stop();
  });

  it('sends away a client that asks without end', async () => {
    const page = await LivePage.open(app.url);
    for (let i = 0; i <= MOST_ASKS; i++) page.socket.emit('watch', AREA);
    await until(() => !page.socket.connected);
    await until(() => count() === 0);
  });
});
