/**
 * What is kept of a socket while it is open: who is behind it, as far as counting needs, which sites it looks at, and
 * how often it asked of late. What must stay true: it leaves with the socket, and goes to nobody else.
 */
import type { Socket } from 'socket.io';

/** Far more than any page asks; what asks more and does not read would make the answers pile up. */
export const MOST_ASKS = 1_000;
const ASKS_WINDOW_MS = 10_000;
const BROWSER = /^[\w-]{8,64}$/;

export class Visitor {
  readonly lookingAt = new Set<string>();
  private asks = 0;
  private since = performance.now();

  private constructor(readonly person: string) {}

  /** A person who is signed in is one on all devices; else a browser says what its tabs have in common; else each page counts. */
  static of(socket: Pick<Socket, 'id' | 'data' | 'handshake'>): Visitor {
    const data = socket.data as { visitor?: Visitor; userId?: string };
    return (data.visitor ??= new Visitor(personOf(socket, data.userId)));
  }

  mayAsk(): boolean {
    const now = performance.now();
    if (now - this.since > ASKS_WINDOW_MS) [this.asks, this.since] = [0, now];
    return ++this.asks <= MOST_ASKS;
  }
}

function personOf(socket: Pick<Socket, 'id' | 'handshake'>, userId?: string): string {
  if (userId !== undefined) return `user:${userId}`;
  const { browser } = socket.handshake.auth as { browser?: unknown };
  return typeof browser === 'string' && BROWSER.test(browser) ? `browser:${browser}` : `socket:${socket.id}`;
}
