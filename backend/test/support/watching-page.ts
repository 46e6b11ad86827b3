/** An open calendar page, as far as the instances can tell: connects again by itself, asks anew, keeps the newest version of each unit. */
import { io, type Socket } from 'socket.io-client';

type Area = { readonly siteId: string; readonly from: string; readonly to: string };
type Heard = { siteId: string; unitId?: string; version?: number; units?: { unitId: string; version: number }[] };
type Ack = { ok: boolean; versions?: Record<string, number> };

export class WatchingPage {
  /** Newest version known of each unit, pushed or told on joining. */
  readonly versions = new Map<string, number>();
  readonly reasons: string[] = [];
  pushes = 0;
  joined = 0;
  private readonly socket: Socket;

  constructor(
    readonly url: string,
    private readonly area: Area,
    headers: Record<string, string> = {},
  ) {
    this.socket = io(url, {
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 100,
      reconnectionDelayMax: 500,
      extraHeaders: headers,
    });
    this.socket.on('connect', () => this.watch());
    this.socket.on('disconnect', (reason) => this.reasons.push(reason));
    this.socket.on('availability.changed', (heard: Heard) => {
      this.pushes += 1;
      for (const unit of heard.units ?? [heard]) this.learn(unit.unitId ?? '', unit.version ?? 0);
    });
  }

  get connected(): boolean {
    return this.socket.connected;
  }

  close(): void {
    this.socket.close();
  }

  private watch(): void {
    this.socket.emit('watch', this.area, (ack: Ack) => {
      if (!ack.ok) return;
      this.joined += 1;
      for (const [unitId, version] of Object.entries(ack.versions ?? {})) this.learn(unitId, version);
    });
  }

  private learn(unitId: string, version: number): void {
    this.versions.set(unitId, Math.max(this.versions.get(unitId) ?? 0, version));
  }
}
