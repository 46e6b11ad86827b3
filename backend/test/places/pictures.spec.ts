/** Drawn pictures over HTTP. */
import { loadDemoSites } from '../../src/places/index.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
  await app.database.tx((tx) => loadDemoSites(tx));
});
afterAll(() => app.close());

describe('a picture', () => {
  it('is there for every picture that the sites name, and says in itself what the page says of it', async () => {
    const { body } = await app.client().get('/api/sites');
    const pictures = body.flatMap((site: { pictures: { url: string; alt: { ja: string; en: string } }[] }) => site.pictures);
    for (const { url, alt } of pictures) {
      const { status, text, headers } = await app.client().get(url);
      expect([url, status, headers.get('content-type')]).toEqual([url, 200, 'image/svg+xml; charset=utf-8']);
      expect(text).toContain(`<title>${alt.ja}</title><desc>${alt.en}</desc>`);
      expect(text.length).toBeLessThan(40 * 1024);
    }
  });

  it('may be kept for a year under its full address, and is not sent again when it is known', async () => {
    const first = await app.client().get('/api/pictures/SHM-04/front.svg?v=1');
    expect(first.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const again = await app
      .client()
      .get('/api/pictures/SHM-04/front.svg?v=1', { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('may do nothing but be looked at', async () => {
    const { headers } = await app.client().get('/api/pictures/SHM-04/front.svg');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('follows the season, the hour and the size asked for', async () => {
    const [plain, winter] = await Promise.all(
      ['', '?season=winter&time=night&w=600&h=400'].map((query) => app.client().get(`/api/pictures/taishokan/front.svg${query}`)),
    );
    expect(winter?.text).toContain('width="600" height="400"');
    expect(winter?.text).not.toBe(plain?.text);
  });

  it('of the home page is composed for a phone and for a wide screen', async () => {
    const [wide, tall] = await Promise.all(
      ['w=1440&h=720', 'w=390&h=520'].map((size) => app.client().get(`/api/pictures/home/hero.svg?${size}`)),
    );
    expect(wide?.text).toContain('viewBox="0 0 1440 720"');
    expect(tall?.text).toContain('viewBox="0 0 780 1040"');
  });

  it.each(['?season=monsoon', '?w=100000', '?w=0', '?h=-5', '?w=1e9', '?time=noon'])('is refused for %s', async (query) => {
    const { status, body } = await app.client().get(`/api/pictures/home/hero.svg${query}`);
    expect([status, body.code]).toEqual([400, 'request.invalid']);
  });

  it.each([
    ['SHM-04/nothing.svg', 'places.picture-unknown'],
    ['home/nothing.svg', 'places.picture-unknown'],
    ['SHM-99/front.svg', 'places.site-unknown'],
  ])('is a catalogued problem where there is none: %s', async (path, code) => {
    const { status, body } = await app.client().get(`/api/pictures/${path}`);
    expect([status, body.code]).toEqual([404, code]);
  });
});
