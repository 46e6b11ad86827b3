/**
 * Back-pressure. What waits for a client that reads slowly is bounded: beyond the limit it gets one `availability.behind`
 * at the end of its queue and nothing more until the kernel has taken that, which is when the page asks anew. What must
 * stay true: a socket that was skipped is told so; one slow client costs the others nothing; a hopeless one is let go.
 */
import { Injectable } from '@nestjs/common';
import type { Socket } from 'socket.io';
import { type Frame, Frames } from './frame.js';

export const BEHIND = 'availability.behind';
/** For one client, on top of what is on its way through the kernel. */
export const MOST_WAITING_BYTES = 64 * 1024;
export const MOST_WAITING = 32;
export const HOPELESS_MS = 30_000;

type Conn = Socket['conn'];
type Queue = { messages: number; bytes: number; behindSince?: number };

@Injectable()
export class SlowSockets {
  private readonly queues = new WeakMap<Conn, Queue>();
  private readonly behind: Frame;

  constructor(frames: Frames) {
    this.behind = frames.encode(BEHIND, {});
  }

  /** Hands over the message, or leaves the socket out when too much waits for it already. */
  hand({ conn }: Pick<Socket, 'conn'>, frame: Frame): void {
    const queue = this.queues.get(conn);
    // The usual case: everything before has gone, so there is nothing to keep count of.
    if (conn.transport.writable && queue === undefined) return void conn.write(frame.text, frame.options);
    if (queue?.behindSince !== undefined) return this.skip(conn, queue.behindSince);
    if (!this.isFull(queue ?? { messages: 0, bytes: 0 })) return this.queue(conn, frame);
    this.queue(conn, this.behind);
    const full = this.queues.get(conn);
    if (full !== undefined) full.behindSince = performance.now();
  }

  /** The page has asked anew: what it is told from now on counts again. */
  forgive({ conn }: Pick<Socket, 'conn'>): void {
    delete this.queues.get(conn)?.behindSince;
  }

  /** For the tests: what waits for this client beyond the kernel. */
  waiting({ conn }: Pick<Socket, 'conn'>): { messages: number; bytes: number } {
    const { messages, bytes } = this.queues.get(conn) ?? { messages: 0, bytes: 0 };
    return { messages, bytes };
  }

  protected isFull(queue: Readonly<{ messages: number; bytes: number }>): boolean {
    return queue.messages >= MOST_WAITING || queue.bytes >= MOST_WAITING_BYTES;
  }

  private queue(conn: Conn, frame: Frame): void {
    const queue = this.queues.get(conn) ?? { messages: 0, bytes: 0 };
    this.queues.set(conn, queue);
    queue.messages += 1;
    queue.bytes += frame.bytes;
    conn.write(frame.text, frame.options, () => {
      queue.messages -= 1;
      queue.bytes -= frame.bytes;
      if (queue.messages === 0) this.queues.delete(conn);
    });
  }

  private skip(conn: Conn, since: number): void {
    if (performance.now() - since > HOPELESS_MS) letGo(conn);
  }
}

/** A closing handshake would wait for one who does not read. */
export function letGo(conn: Conn): void {
  conn.close(true);
  conn.request.socket.destroy();
}
