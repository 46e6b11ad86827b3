import { ConfigError, isLoopback, loadConfig } from './load-config.js';

const LOCAL = {
  DATABASE_URL: 'mysql://root@localhost/engawa',
  STRIPE_SECRET_KEY: 'sk_test_x',
  STRIPE_WEBHOOK_SECRET: 'whsec_x',
  AUTH_SECRET: 'a'.repeat(32),
  DATA_KEY: 'b'.repeat(32),
};
const PRODUCTION = {
  ...LOCAL,
  PUBLIC_URL: 'https://engawa.example.jp',
  SMTP_URL: 'smtp://mail.example.jp',
  STRIPE_SECRET_KEY: 'sk_live_x',
};
const sentence = (env: Record<string, string>): string => {
  try {
    loadConfig(env);
    return '';
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message;
  }
};

describe('the configuration', () => {
  it('is complete with what a newcomer has', () => {
    expect(loadConfig({ ...LOCAL, REDIS_URL: '' })).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      production: false,
      demo: false,
      redisUrl: undefined,
      drainSeconds: 0,
    });
  });

  it('takes proxies as addresses, ranges and names, and any address to listen at where there is no demo', () => {
    expect(loadConfig({ ...LOCAL, HOST: '0.0.0.0', TRUST_PROXY: '127.0.0.1, ::1,10.0.0.0/8,fd00::/8,loopback' }).trustProxy).toHaveLength(
      5,
    );
    for (const HOST of ['127.0.0.1', '::1', 'localhost']) expect(loadConfig({ ...LOCAL, DEMO: '1', HOST }).demo).toBe(true);
  });

  it('is production as soon as others can reach it', () => {
    expect(loadConfig(PRODUCTION)).toMatchObject({
      production: true,
      drainSeconds: 5,
      host: '0.0.0.0',
      publicUrl: 'https://engawa.example.jp',
    });
    for (const address of ['http://localhost:1', 'http://127.0.0.1', 'http://127.8.9.1:80', 'http://[::1]:3000'])
      expect(isLoopback(address)).toBe(true);
    for (const address of ['http://10.0.0.1', 'https://localhost.example.jp', 'http://0.0.0.0']) expect(isLoopback(address)).toBe(false);
  });

  it.each([
    ['PORT', { PORT: '70000' }],
    ['PORT', { PORT: 'three thousand' }],
    ['DATABASE_URL', { DATABASE_URL: 'postgres://localhost/engawa' }],
    ['DATABASE_URL', { DATABASE_URL: '' }],
    ['REDIS_URL', { REDIS_URL: 'localhost:6379' }],
    ['SMTP_URL', { SMTP_URL: 'mail.example.jp' }],
    ['STORAGE_URL', { STORAGE_URL: 'ftp://x' }],
    ['DRAIN_SECONDS', { DRAIN_SECONDS: '-1' }],
    ['DRAIN_SECONDS', { DRAIN_SECONDS: 'soon' }],
    ['DEMO_NOW', { DEMO_NOW: '2026-11-23' }],
    ['DEMO', { DEMO: 'yes' }],
    ['AUTH_SECRET', { AUTH_SECRET: 'short' }],
    ['DATA_KEY', { DATA_KEY: 'short' }],
    ['STRIPE_API_URL', { STRIPE_API_URL: 'http://127.0.0.1:3001', STRIPE_SECRET_KEY: 'sk_live_x' }],
    ['TRUST_PROXY', { TRUST_PROXY: 'my-proxy' }],
    ['TRUST_PROXY', { TRUST_PROXY: '10.0.0.0/33' }],
    ['HOST', { DEMO: '1', HOST: '0.0.0.0' }],
  ])('with a wrong %s stops the start with a sentence that names it', (name, env) => {
    const said = sentence({ ...LOCAL, ...env });
    expect(said).toContain(name);
    expect(said).toMatch(/\.$/);
    expect(said.split('\n')).toHaveLength(1);
  });

  it.each([
    ['https', { PUBLIC_URL: 'http://engawa.example.jp' }],
    ['DEMO', { DEMO: '1' }],
    ['STRIPE_API_URL', { STRIPE_SECRET_KEY: 'sk_test_x', STRIPE_API_URL: 'http://127.0.0.1:3001' }],
    ['SMTP_URL', { SMTP_URL: '' }],
    ['RATE_LIMITS', { RATE_LIMITS: '0' }],
  ])('refuses to serve others with unsafe settings: %s', (name, env) => {
    expect(sentence({ ...PRODUCTION, ...env })).toContain(name);
  });
});
