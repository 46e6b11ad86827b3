/**
 * From the change feed to the sockets of this instance. What must stay true: a message is encoded once, handed out in
 * slices, and the messages of a room keep their order; what is not told yet is at most the slots touched since.
 */
import { Injectable } from '@nestjs/common';
import type { Namespace, Server, Socket } from 'socket.io';
import { Log } from '../platform/logging/index.js';
import { Cadence } from './cadence.js';
import { type Frame, Frames } from './frame.js';
import { GatheredNews, inMonth, monthsTold, type UnitNews } from './gathered-news.js';
import { roomOf } from './live.dto.js';
import { SlicedSender } from './sliced-sender.js';
import { SlowSockets } from './slow-sockets.js';

export const CHANGED = 'availability.changed';
export const WINDOW_MS = 50;

@Injectable()
export class Pushes {
  private sockets?: Namespace;
  private readonly gathered = new Map<string, GatheredNews>();
  private readonly cadence = new Cadence(WINDOW_MS, (room) => this.tell(room));
  private readonly sender = new SlicedSender<Socket, Frame>((socket, frame) => this.hand(socket, frame));

  constructor(
    private readonly frames: Frames,
    private readonly slow: SlowSockets,
    private readonly log: Log,
  ) {}

  begin(server: Server): void {
    this.sockets = server.sockets;
  }

  /** The first news of a room go at once, those of the next 50 ms together. Rooms without anybody in them cost nothing. */
  news(news: UnitNews): void {
    for (const month of monthsTold(news)) {
      const room = roomOf(news.siteId, month);
      if (!this.sockets?.adapter.rooms.has(room)) continue;
      const gathered = this.gathered.get(room) ?? new GatheredNews();
      this.gathered.set(room, gathered);
      gathered.add(inMonth(news, month));
      this.cadence.touch(room);
    }
  }

  /** To everyone in a room of this instance; ends when it is handed out. */
  async send(room: string, event: string, payload: unknown): Promise<void> {
    const present = this.present(room);
    if (present.length > 0) await this.sender.send(present, this.frames.encode(event, payload));
  }

  /** Before the end: what has gathered goes out now. */
  async settle(): Promise<void> {
    await this.cadence.settle();
  }

  private async tell(room: string): Promise<void> {
    const units = this.gathered.get(room)?.all() ?? [];
    this.gathered.delete(room);
    const siteId = units[0]?.siteId;
    await this.send(room, CHANGED, { siteId, units: units.map(({ siteId: _, ...unit }) => unit) });
  }

  private present(room: string): Socket[] {
    const present: Socket[] = [];
    for (const id of this.sockets?.adapter.rooms.get(room) ?? []) {
      const socket = this.sockets?.sockets.get(id);
      if (socket !== undefined) present.push(socket);
    }
    return present;
  }

  private hand(socket: Socket, frame: Frame): void {
    try {
      if (socket.connected) this.slow.hand(socket, frame);
    } catch (error) {
      this.log.warn({ error }, 'a push could not be handed over');
    }
  }
}
