/** The public proof: what was found last, and the figures that come with the product; read by anybody, naming nobody. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Log } from '../../src/platform/logging/index.js';
import { CHECKS, Verify } from '../../src/verify/index.js';
import { Published } from '../../src/verify/published.js';
import { startApp, type TestApp } from '../support/start-app.js';

const AT = '2026-11-23T00:00:00.000Z';
const SOAK = {
  at: AT,
  machine: 'a machine',
  minutes: 10,
  instances: 2,
  operations: [{ name: 'bookings', done: 12 }],
  kills: [{ what: 'instance', times: 3, worstMs: 1200 }],
  acknowledged: 12,
  checked: 100,
  found: 0,
  ok: true,
};

describe('the public proof', () => {
  const folder = mkdtempSync(join(tmpdir(), 'engawa-trust-'));
  const log = new Log();
  let app: TestApp;
  beforeAll(async () => {
    const lines = [
      { what: 'search', ours: 0.4, limit: '0.2 ms', ratio: 2, target: '≤ 3', met: true },
      { what: { ja: '検索', en: 'search' }, ours: '9 MB', met: true, reported: true, noise: '±2 %' },
    ];
    writeFileSync(join(folder, 'report.json'), JSON.stringify({ at: AT, machine: 'a machine', lines }));
    writeFileSync(join(folder, 'soak.json'), JSON.stringify(SOAK));
    app = await startApp({ prepare: (builder) => builder.overrideProvider(Published).useValue(publishedFrom(folder)) });
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  function publishedFrom(place: string | undefined): Published {
    return new (class extends Published {
      protected override folder() {
        return place;
      }
    })(log);
  }

  it('says that nothing was verified yet', async () => {
    const { status, body } = await app.client().get('/api/trust');
    expect([status, body.verification]).toEqual([200, null]);
  });

  it('shows the figures that come with the product', async () => {
    const { body } = await app.client().get('/api/trust');
    expect(body.bench.lines).toEqual([
      { what: { ja: 'search', en: 'search' }, ours: '0.4', limit: '0.2 ms', ratio: '2', target: '≤ 3', met: true },
      { what: { ja: '検索', en: 'search' }, ours: '9 MB', limit: '', ratio: '', target: '', met: null },
    ]);
    expect(body.soak).toEqual(SOAK);
  });

  it('shows what was found, by check and without ids', async () => {
    await app.database.read(
      "INSERT INTO claims (unit_id, slot, seat, holder, holder_id) VALUES ('nowhere', 21000, 0, 'stay', 'somebody-secret')",
    );
    await app.app.get(Verify).run('quick');
    const { body, text } = await app.client().get('/api/trust');
    expect(body.verification.found).toBe(1);
    expect(body.verification.checks.map((check: { name: string }) => check.name)).toEqual(CHECKS.map((check) => check.name));
    expect(body.verification.checks.find((check: { found: number }) => check.found > 0)).toMatchObject({ name: 'claims.holder-unknown' });
    expect(text).not.toContain('somebody-secret');
  });

  it('does without files that are missing or broken', () => {
    const broken = join(folder, 'broken');
    mkdirSync(broken);
    writeFileSync(join(broken, 'report.json'), '{"at": 1}');
    writeFileSync(join(broken, 'soak.json'), 'no JSON');
    for (const published of [publishedFrom(undefined), publishedFrom(broken), publishedFrom(join(folder, 'nowhere'))])
      expect([published.bench, published.soak]).toEqual([null, null]);
  });
});
