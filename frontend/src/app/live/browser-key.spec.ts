import { browserKey } from './browser-key';

/** The tabs of one browser: what one says, the others hear. */
class Channel {
  static tabs: Channel[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;
  constructor() {
    Channel.tabs.push(this);
  }
  postMessage(data: unknown): void {
    for (const tab of Channel.tabs) if (tab !== this) queueMicrotask(() => tab.onmessage?.({ data }));
  }
}

describe('what the tabs of a browser have in common', () => {
  const before = globalThis.BroadcastChannel;
  beforeEach(() => {
    Channel.tabs = [];
    globalThis.BroadcastChannel = Channel as unknown as typeof BroadcastChannel;
  });
  afterEach(() => (globalThis.BroadcastChannel = before));

  it('is the same in a tab that is opened later', async () => {
    const first = await browserKey();
    expect(await browserKey()).toBe(first);
    expect(first).toMatch(/^[0-9a-f]{32}$/);
  });

  it('is the same in tabs that are opened at the same moment', async () => {
    const keys = await Promise.all([browserKey(), browserKey(), browserKey()]);
    expect(new Set(keys).size).toBe(1);
  });

  it('is another where nobody can be asked', async () => {
    (globalThis as { BroadcastChannel?: unknown }).BroadcastChannel = undefined;
    expect(await browserKey()).not.toBe(await browserKey());
  });
});
