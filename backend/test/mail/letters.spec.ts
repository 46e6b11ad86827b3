/** Letters over real SMTP: both languages, both forms, tried again, set aside visibly. */
import { MOST_ATTEMPTS, Outbox } from '../../src/platform/outbox/index.js';
import { newId } from '../../src/kernel/index.js';
import { type Smtp, startSmtp } from '../support/smtp.js';
import { type TestApp, startApp } from '../support/start-app.js';

const FACTS = {
  stayId: newId(),
  code: 'EG-7K3M9Q',
  party: 8,
  total: 211_860,
  path: '/stays/x',
  items: [
    {
      siteName: { ja: '特牛 みなとの宿', en: 'Kottoi Harbour House' },
      unitName: { ja: '客室A', en: 'Room A' },
      when: { ja: '1月25日（月）〜30日（土）・5泊', en: '25–30 Jan, 5 nights' },
      quantity: 1,
      amount: 66_000,
    },
  ],
  ics: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n',
};

describe('letters', () => {
  let smtp: Smtp;
  let app: TestApp;

  beforeAll(async () => {
    smtp = await startSmtp();
    app = await startApp({ env: { SMTP_URL: smtp.url } });
  });
  afterAll(async () => {
    await app.close();
    await smtp.close();
  });

  const person = async (email: string, name: string, locale = 'ja'): Promise<string> => {
    const id = newId();
    const now = app.clock.now();
    await app.database.read(
      'INSERT INTO auth_user (id, name, email, email_verified, locale, created_at, updated_at) VALUES (?, ?, ?, 1, ?, ?, ?)',
      [id, name, email, locale, now, now],
    );
    return id;
  };
  const tell = (topic: string, payload: object) => app.database.tx((tx) => app.app.get(Outbox).append(tx, topic, payload));

  it('say in Japanese that a stay is confirmed, with its calendar file', async () => {
    const userId = await person('mori@example.jp', '森 あかり');
    await tell('stay.confirmed', { ...FACTS, userId, locale: 'ja' });
    await app.drain();
    const [mail] = smtp.to('mori@example.jp');
    expect(mail?.subject).toBe('予約が確定しました（EG-7K3M9Q）');
    expect(mail?.text).toContain('森 あかり さま');
    expect(mail?.text).toContain('¥211,860');
    expect(mail?.html).toContain('lang="ja"');
    expect(mail?.attachments.map((one) => [one.filename, one.contentType])).toEqual([['EG-7K3M9Q.ics', 'text/calendar']]);
    expect(mail?.attachments[0]?.content.toString()).toBe(FACTS.ics);
  });

  it('say in English what a cancellation costs and gives back', async () => {
    const userId = await person('liu@example.com', 'Liu Wen', 'en');
    await tell('stay.cancelled', { ...FACTS, userId, locale: 'en', charge: 13_200, refund: 198_660 });
    await app.drain();
    const [mail] = smtp.to('liu@example.com');
    expect(mail?.subject).toBe('Your stay is cancelled (EG-7K3M9Q)');
    expect(mail?.text).toContain('The cancellation charge is ¥13,200; ¥198,660 will be refunded.');
    expect(mail?.text).toContain('The refund reaches the card');
    expect(mail?.text).not.toMatch(/[ぁ-ん]/);
  });

  it('escape what people typed, in the body and in the header', async () => {
    const userId = await person('evil@example.jp', '<img src=x onerror=alert(1)>\r\nBcc: all@example.jp');
    await tell('stay.lapsed', { ...FACTS, userId, locale: 'ja' });
    await app.drain();
    const [mail] = smtp.to('evil@example.jp');
    expect(mail?.html).not.toContain('<img');
    expect(mail?.bcc).toBeUndefined();
  });

  it('are tried again until the mail server takes them, and sent once', async () => {
    const userId = await person('again@example.jp', '再 送');
    smtp.refuse(2);
    await tell('stay.confirmed', { ...FACTS, userId, locale: 'ja' });
    for (let i = 0; i < 4; i++) {
      await app.drain();
      app.clock.advance(60_000);
    }
    expect(smtp.to('again@example.jp')).toHaveLength(1);
  });

  it('are set aside after too many failures, where health counts them, and nothing else waits for them', async () => {
    const userId = await person('aside@example.jp', '別 置');
    smtp.refuse(MOST_ATTEMPTS);
    await tell('stay.confirmed', { ...FACTS, userId, locale: 'ja' });
    for (let i = 0; i < MOST_ATTEMPTS; i++) {
      await app.drain();
      app.clock.advance(20 * 60_000);
    }
    const health = await app.client().get('/api/health');
    expect(health.body.outbox.aside).toBe(1);
    expect(smtp.to('aside@example.jp')).toHaveLength(0);
  });

  it('with a secret link leave nothing behind once they were sent', async () => {
    await tell('auth.letter', {
      kind: 'reset',
      to: 'secret@example.jp',
      name: '秘 密',
      locale: 'ja',
      url: 'http://localhost:1/reset-password?token=very-secret',
    });
    await app.drain();
    expect(smtp.to('secret@example.jp')[0]?.text).toContain('very-secret');
    expect(await app.database.read("SELECT id FROM outbox WHERE payload LIKE '%very-secret%'")).toEqual([]);
  });
});
