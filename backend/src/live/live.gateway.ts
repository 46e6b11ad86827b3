/**
 * Pushes what the ledger's change feed tells to the pages that watch. Decides nothing, knows no feature. What must stay
 * true: a push carries unit, slots, state and version, never a name; a page that was away fetches anew, because pushes
 * may be lost.
 */
import type { OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { ConnectedSocket, MessageBody, type OnGatewayInit, SubscribeMessage, WebSocketGateway, WebSocketServer } from '@nestjs/websockets';
import type { Server, Socket } from 'socket.io';
import type { z } from 'zod';
import { SESSION_ENDED, type SessionEnded, SessionService } from '../platform/auth/index.js';
import { Bus } from '../platform/bus/index.js';
import { Log } from '../platform/logging/index.js';
import { monthsOf, roomOf, UnwatchSchema, WatchSchema } from './live.dto.js';

const MOST_ROOMS = 24;
export type AvailabilityChanged = { readonly siteId: string; readonly slots: readonly { readonly date: string }[] };
type Versions = Readonly<Record<string, number>>;
type Told =
  | { readonly ok: true; readonly months: string[]; readonly versions: Versions }
  | { readonly ok: false; readonly code: string; readonly message: string };

@WebSocketGateway()
export class LiveGateway implements OnGatewayInit<Server>, OnModuleInit, OnModuleDestroy {
  @WebSocketServer() private readonly server: Server;
  private readonly ends: (() => void)[] = [];

  constructor(
    private readonly bus: Bus,
    private readonly sessions: SessionService,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.ends.push(
      this.bus.on<AvailabilityChanged>('availability.changed', (change) => this.push(change)),
      this.bus.on<SessionEnded>(SESSION_ENDED, ({ sessionId }) => this.server?.in(`session:${sessionId}`).disconnectSockets(true)),
    );
  }

  onModuleDestroy(): void {
    for (const end of this.ends) end();
  }

  /** The handshake's cookie is looked at once; nobody needs one to watch what is public. */
  afterInit(server: Server): void {
    server.use((socket, next) => {
      this.sessions
        .sessionOf(socket.handshake.headers)
        .then((session) => (session === undefined ? undefined : socket.join(`session:${session.sessionId}`)))
        .then(() => next())
        .catch((error: unknown) => {
          this.log.warn({ error }, 'a handshake failed');
          next(new Error('request.unavailable'));
        });
    });
  }

  @SubscribeMessage('watch')
  async watch(@ConnectedSocket() socket: Socket, @MessageBody() body: unknown): Promise<Told> {
    const parsed = WatchSchema.safeParse(body);
    if (!parsed.success) return refusal(parsed.error);
    const { siteId, from, to } = parsed.data;
    const months = monthsOf(from, to);
    await this.leave(socket, siteId);
    if (socket.rooms.size + months.length > MOST_ROOMS)
      return { ok: false, code: 'request.too-many', message: `at most ${MOST_ROOMS} site months at a time` };
    await socket.join(months.map((month) => roomOf(siteId, month)));
    // Asked after joining: what changes from now on is pushed, what changed before shows in the versions.
    const versions = (await this.bus.ask<Versions>('availability.versions', { siteId })) ?? {};
    return { ok: true, months, versions };
  }

  @SubscribeMessage('unwatch')
  async unwatch(@ConnectedSocket() socket: Socket, @MessageBody() body: unknown): Promise<Told> {
    const parsed = UnwatchSchema.safeParse(body);
    if (!parsed.success) return refusal(parsed.error);
    await this.leave(socket, parsed.data.siteId);
    return { ok: true, months: [], versions: {} };
  }

  private async leave(socket: Socket, siteId: string): Promise<void> {
    const rooms = [...socket.rooms].filter((room) => room.startsWith(`site:${siteId}:`));
    for (const room of rooms) await socket.leave(room);
  }

  /** Every instance follows the change log itself, so each tells only its own sockets; one message for each month. */
  private push(change: AvailabilityChanged): void {
    for (const month of new Set(change.slots.map((slot) => slot.date.slice(0, 7)))) {
      const slots = change.slots.filter((slot) => slot.date.startsWith(month));
      this.server?.local.to(roomOf(change.siteId, month)).emit('availability.changed', { ...change, slots });
    }
  }
}

function refusal(error: z.ZodError): Told {
  const issue = error.issues[0];
  return { ok: false, code: 'request.invalid', message: `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim() };
}
