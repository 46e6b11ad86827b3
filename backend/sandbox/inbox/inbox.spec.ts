import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { Letters } from './letters.js';
import { listenForLetters } from './smtp.js';
import { showLetters } from './web.js';

const ics = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n';

describe('the mail inbox', () => {
  let folder: string;
  let letters: Letters;
  let smtp: Awaited<ReturnType<typeof listenForLetters>>;
  let web: Awaited<ReturnType<typeof showLetters>>;
  let at: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'inbox-'));
    letters = new Letters(folder);
    smtp = await listenForLetters(letters, 0);
    web = await showLetters(letters, 0);
    at = `http://127.0.0.1:${web.port}`;
  });

  afterEach(async () => {
    await Promise.all([smtp.close(), web.close()]);
    rmSync(folder, { recursive: true, force: true });
  });

  const post = (to: string, subject: string, html = '<p>確定しました</p>') =>
    createTransport({ host: '127.0.0.1', port: smtp.port, secure: false, ignoreTLS: true }).sendMail({
      from: 'Engawa 縁側 <no-reply@engawa.example.jp>',
      to,
      subject,
      text: 'ご予約が確定しました。',
      html,
      attachments: [{ filename: '予約.ics', content: ics, contentType: 'text/calendar; charset=utf-8; method=PUBLISH' }],
    });

  const get = async (path: string): Promise<unknown> => (await fetch(at + path)).json();

  it('hands over text, HTML and attachments of a letter it received', async () => {
    await post('booker@minato.example.jp', '【予約確定】特牛 みなとの宿');
    const [summary] = (await get('/api/letters')) as { id: string }[];
    expect(summary).toMatchObject({ to: ['booker@minato.example.jp'], subject: '【予約確定】特牛 みなとの宿', attachments: 1 });
    const letter = (await get(`/api/letters/${summary?.id}`)) as { attachments: { url: string }[] };
    expect(letter).toMatchObject({ text: 'ご予約が確定しました。', html: '<p>確定しました</p>', attachments: [{ filename: '予約.ics' }] });
    const file = await fetch(at + letter.attachments[0]?.url);
    expect(file.headers.get('content-type')).toContain('text/calendar');
    expect(await file.text()).toBe(ics);
  });

  it('lists the newest first, only those to the address and since the instant asked for', async () => {
    await letters.receive(Buffer.from('Subject: old\r\n\r\n-'), { from: 'a@x.jp', to: ['B@x.jp'] }, new Date('2026-11-01T00:00:00Z'));
    await letters.receive(Buffer.from('Subject: new\r\n\r\n-'), { from: 'a@x.jp', to: ['b@x.jp'] }, new Date('2026-11-02T00:00:00Z'));
    await letters.receive(Buffer.from('Subject: other\r\n\r\n-'), { from: 'a@x.jp', to: ['c@x.jp'] }, new Date('2026-11-02T00:00:00Z'));
    expect(await get('/api/letters?to=b@X.jp')).toMatchObject([{ subject: 'new' }, { subject: 'old' }]);
    expect(await get('/api/letters?to=b@x.jp&since=2026-11-01T12:00:00Z')).toMatchObject([{ subject: 'new' }]);
  });

  it('still has its letters after a restart', async () => {
    await post('booker@minato.example.jp', 'kept');
    expect(new Letters(folder).list()).toMatchObject([{ subject: 'kept' }]);
  });

  it('keeps the newest 500', async () => {
    for (let n = 1; n <= 502; n++) await letters.receive(Buffer.from(`Subject: ${n}\r\n\r\n-`), { from: '', to: ['b@x.jp'] });
    expect(letters.list()).toHaveLength(500);
    expect(letters.list().at(-1)?.subject).toBe('3');
    expect(new Letters(folder).list()).toHaveLength(500);
  });

  it('shows a letter’s HTML without letting it run anything', async () => {
    await post('b@x.jp', '<script>alert(1)</script>', '<script>alert(2)</script><p>hello</p>');
    const id = letters.list()[0]?.id;
    const list = await (await fetch(`${at}/?lang=en`)).text();
    expect(list).not.toContain('<script>');
    const page = await (await fetch(`${at}/letters/${id}`)).text();
    expect(page).toContain(`sandbox="allow-popups" src="/letters/${id}/html"`);
    expect(page).not.toContain('<script>');
    const framed = await fetch(`${at}/letters/${id}/html`);
    expect(framed.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
  });

  it('speaks the language asked for, and Japanese where none is', async () => {
    expect(await (await fetch(at, { headers: { 'accept-language': 'en-GB,ja;q=0.5' } })).text()).toContain('<h1>Inbox</h1>');
    expect(await (await fetch(at, { headers: { 'accept-language': 'fr' } })).text()).toContain('<h1>受信箱</h1>');
    expect(await (await fetch(`${at}/?lang=ja`, { headers: { 'accept-language': 'en' } })).text()).toContain('<h1>受信箱</h1>');
  });

  it('refuses a page of another origin, and one that reached it under another name', async () => {
    await post('b@x.jp', 'private');
    const foreign = await fetch(`${at}/api/letters`, { method: 'DELETE', headers: { origin: 'https://elsewhere.example' } });
    expect(foreign.status).toBe(403);
    const renamed = await new Promise<number | undefined>((done) =>
      request(`${at}/api/letters`, { headers: { host: 'elsewhere.example' } }, (reply) => done(reply.resume().statusCode)).end(),
    );
    expect(renamed).toBe(403);
    expect(letters.list()).toHaveLength(1);
  });

  it('forgets everything when told to', async () => {
    await post('b@x.jp', 'gone');
    expect((await fetch(`${at}/api/letters`, { method: 'DELETE' })).status).toBe(204);
    expect(await get('/api/letters')).toEqual([]);
    expect(new Letters(folder).list()).toEqual([]);
    expect((await fetch(`${at}/letters/1-1`)).status).toBe(404);
  });
});
