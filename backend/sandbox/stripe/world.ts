/** What every part of the sandbox is handed: what it remembers, what time it is, and how it was started. */
import type { Config } from './config.js';
import { Store } from './store.js';
import type { Settings } from './types.js';

/** Stripe keeps keys for at least 24 hours; so does this, and forgets them only after two days. */
const REPLAY_KEPT_MS = 48 * 3_600_000;
const DEFAULTS: Settings = { clockOffsetMs: 0, holdWebhooks: false, webhookRetryMs: 1_000, paymentDelayMs: 0 };

export class World {
  readonly store: Store;

  constructor(readonly config: Config) {
    this.store = new Store(
      config.dataDir,
      (name, value) => name !== 'replays' || (value as { at: number }).at > Date.now() - REPLAY_KEPT_MS,
    );
  }

  get settings(): Settings {
    return { ...DEFAULTS, ...this.store.get('settings', 'all') };
  }

  change(settings: Partial<Settings>): void {
    this.store.write(() => this.store.put('settings', 'all', { ...this.settings, ...settings }));
  }

  /** The sandbox's own time, which a test may move. */
  now(): number {
    return Date.now() + this.settings.clockOffsetMs;
  }

  /** The same in whole seconds, as Stripe writes times. */
  seconds(): number {
    return Math.floor(this.now() / 1000);
  }
}
