/** Sockets of sessions whose end nobody told this instance of: looked for in the database. */
import { SessionSweep } from '../../src/live/session-sweep.js';
import { until } from '../support/backend-process.js';
import { startWithPlaces } from '../support/demo-places.js';
import { loadDemoPeople } from '../../src/accounts/index.js';
import type { TestApp } from '../support/start-app.js';
import { WatchingPage } from '../support/watching-page.js';

const AREA = { siteId: 'SHM-04', from: '2027-01-01', to: '2027-01-31' };

describe('the sweep over the sessions of sockets', () => {
  let app: TestApp;
  const pages: WatchingPage[] = [];
  beforeAll(async () => {
    app = await startWithPlaces();
    await app.database.tx((tx) => loadDemoPeople(tx, new Date()));
  });
  afterAll(async () => {
    for (const page of pages) page.close();
    await app.close();
  });

  const open = async (cookie?: string) => {
    const page = new WatchingPage(app.url, AREA, cookie === undefined ? {} : { cookie });
    pages.push(page);
    await until(
      () => Promise.resolve(page.joined),
      (joined) => joined > 0,
    );
    return page;
  };

  it('ends those of a session that is gone, and leaves the others and the nameless ones alone', async () => {
    const [gone, stays] = [await app.client().signIn('booker@minato.example.jp'), await app.client().signIn('booker@hokuto.example.jp')];
    const [first, second, nameless] = [await open(gone.cookies), await open(stays.cookies), await open()];
    await app.app.get(SessionSweep).sweep();
    expect([first, second, nameless].map((page) => page.reasons)).toEqual([[], [], []]);
    await app.database.read("DELETE s FROM auth_session s JOIN auth_user u ON u.id = s.user_id WHERE u.email = 'booker@minato.example.jp'");
    await app.app.get(SessionSweep).sweep();
    await until(
      () => Promise.resolve(first.reasons.length),
      (ends) => ends > 0,
    );
    expect([first, second, nameless].map((page) => page.reasons)).toEqual([['io server disconnect'], [], []]);
  });
});
