/** Pages as the server sees them: real sockets that keep what they hear. */
import { setTimeout as pause } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';

/** As it comes over the wire, loosely: specs read what they need. */
export type UnitHeard = {
  unitId: string;
  version: number;
  slots: { slot: number; date: string; free: number; state: string; version?: number }[];
};
export type ChangeHeard = { siteId: string; units: UnitHeard[] };
export type WatchAnswer = {
  ok: boolean;
  code?: string;
  months?: string[];
  versions?: Record<string, number>;
  reload?: boolean;
  units?: UnitHeard[];
  watching?: number;
};

export class LivePage {
  readonly heard: { event: string; body: unknown }[] = [];

  private constructor(readonly socket: Socket) {
    socket.onAny((event: string, body: unknown) => this.heard.push({ event, body }));
  }

  static async open(url: string, options: { auth?: object; cookie?: string; transport?: 'polling' } = {}): Promise<LivePage> {
    const { auth, cookie, transport = 'websocket' } = options;
    const socket = io(url, {
      transports: [transport],
      forceNew: true,
      reconnection: false,
      ...(auth === undefined ? {} : { auth }),
      ...(cookie === undefined ? {} : { extraHeaders: { cookie } }),
    });
    const page = new LivePage(socket);
    await new Promise<void>((done, fail) => socket.once('connect', done).once('connect_error', fail));
    return page;
  }

  watch(area: object): Promise<WatchAnswer> {
    return this.socket.timeout(5_000).emitWithAck('watch', area) as Promise<WatchAnswer>;
  }

  unwatch(siteId: string): Promise<WatchAnswer> {
    return this.socket.timeout(5_000).emitWithAck('unwatch', { siteId }) as Promise<WatchAnswer>;
  }

  bodies<T>(event: string): T[] {
    return this.heard.filter((one) => one.event === event).map((one) => one.body as T);
  }

  get changes(): ChangeHeard[] {
    return this.bodies<ChangeHeard>('availability.changed');
  }

  close(): void {
    this.socket.disconnect();
  }

  /** Leaves what comes in the kernel's hands: the page has stopped reading. */
  stopReading(): void {
    this.wire().pause();
  }

  readOn(): void {
    this.wire().resume();
  }

  private wire(): { pause(): void; resume(): void } {
    const { transport } = this.socket.io.engine as unknown as { transport: { ws: { _socket: { pause(): void; resume(): void } } } };
    return transport.ws._socket;
  }
}

/** Waits until it is so; a spec that waits in vain fails by its time limit. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(10);
}
