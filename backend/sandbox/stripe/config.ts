/** What the sandbox is started with. Anything unsafe or unreadable stops the start with a sentence. */
export interface Config {
  host: string;
  port: number;
  webhookUrl: string | null;
  webhookSecret: string;
  apiKey: string;
  publicBase: string;
  dataDir: string | undefined;
  seller: string;
}

/** localhost, 127.0.0.0/8 and ::1: the sandbox lives on one machine. */
export function isLoopback(host: string): boolean {
  return /^(localhost|\[?::1\]?|127(\.\d{1,3}){3})$/i.test(host);
}

function loopbackUrl(name: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw new Error(`${name} must be an http or https address, not "${text}".`);
  if (!isLoopback(url.hostname)) throw new Error(`${name} must be an address of this machine; the payment sandbox speaks to nobody else.`);
  return text.replace(/\/$/, '');
}

export function readConfig(env: NodeJS.ProcessEnv): Config {
  const host = env.HOST || '127.0.0.1';
  if (!isLoopback(host)) throw new Error(`HOST must be a loopback address, not "${host}": the payment sandbox has no secrets.`);
  const port = Number(env.PORT || 0);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`PORT must be a port number, not "${env.PORT}".`);
  const apiKey = env.API_KEY || 'sk_test_sandbox';
  if (!/^sk_test_\w+$/.test(apiKey)) throw new Error('API_KEY must be a test key: sk_test_ and letters or digits.');
  const webhookSecret = env.WEBHOOK_SECRET || 'whsec_sandbox';
  if (/\s/.test(webhookSecret)) throw new Error('WEBHOOK_SECRET must not contain spaces.');
  return {
    host,
    port,
    webhookUrl: env.WEBHOOK_URL ? loopbackUrl('WEBHOOK_URL', env.WEBHOOK_URL) : null,
    webhookSecret,
    apiKey,
    publicBase: env.PUBLIC_BASE ? loopbackUrl('PUBLIC_BASE', env.PUBLIC_BASE) : '',
    dataDir: env.DATA_DIR || undefined,
    seller: env.SELLER_NAME || 'Engawa',
  };
}
