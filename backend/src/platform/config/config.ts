/**
 * The one typed configuration. Everything that differs between a laptop and production is a field here,
 * parsed once by `loadConfig`; nothing else in the product reads `process.env` (the log alone
 * looks up its level, as it speaks before there is a configuration).
 */
export class Config {
  readonly port: number;
  readonly host: string;
  /** Origin under which browsers reach the product, without a trailing slash. */
  readonly publicUrl: string;
  readonly databaseUrl: string;
  readonly databasePool: number;
  readonly redisUrl?: string;
  readonly smtpUrl?: string;
  readonly mailFrom: string;
  readonly stripe: { readonly secretKey: string; readonly webhookSecret: string; readonly apiUrl?: string };
  /** Signs sessions. */
  readonly authSecret: string;
  /** Encrypts fields that must not be read from a stolen disk. */
  readonly dataKey: string;
  readonly storageUrl?: string;
  /** Addresses of the proxies whose X-Forwarded-For is believed. */
  readonly trustProxy: readonly string[];
  /** Demo data, demo sign-ins and the demo banner. Never with a PUBLIC_URL that others can reach. */
  readonly demo: boolean;
  readonly demoNow?: Date;
  /** PUBLIC_URL is not this machine: unsafe settings stop the start. */
  readonly production: boolean;
  /** The built frontend, when this process serves it. */
  readonly staticDir?: string;
  /** Address of the demo mail inbox, shown to newcomers. */
  readonly inboxUrl?: string;
  /** Limits on sign-in attempts and the like; tests switch them off where they are not the subject. */
  readonly rateLimits: boolean;
  /** How long this instance still answers after SIGTERM while `/api/health` sends the load balancer away. */
  readonly drainSeconds: number;
  /** Timers that drive jobs and the outbox; tests run them by hand. */
  readonly timers: boolean;

  constructor(values: Omit<Config, never>) {
    Object.assign(this, values);
  }
}
