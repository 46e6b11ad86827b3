/**
 * What pages say to the socket, and what they hear of. Decides nothing, knows no feature. What must stay true: a push
 * carries unit, slots, state and version, never a name; a page that was away asks anew, because pushes may be lost.
 */
import type { BeforeApplicationShutdown, OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayDisconnect,
  type OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
  WebSocketServer,
} from '@nestjs/websockets';
import type { Server, Socket } from 'socket.io';
import type { z } from 'zod';
import { SESSION_ENDED, type SessionEnded, SessionService, type SignedIn } from '../platform/auth/index.js';
import { Bus } from '../platform/bus/index.js';
import { Log } from '../platform/logging/index.js';
import { CatchUp, type CaughtUp } from './catch-up.js';
import type { UnitNews } from './gathered-news.js';
import { monthsOf, roomOf, UnwatchSchema, WatchSchema } from './live.dto.js';
import { Presence } from './presence.js';
import { CHANGED, Pushes } from './pushes.js';
import { letGo, SlowSockets } from './slow-sockets.js';
import { Visitor } from './visitor.js';

const MOST_ROOMS = 24;
type Told =
  | ({ readonly ok: true; readonly months: string[]; readonly watching?: number } & CaughtUp)
  | { readonly ok: false; readonly code: string; readonly message: string };

@WebSocketGateway()
export class LiveGateway
  implements OnGatewayInit<Server>, OnGatewayDisconnect<Socket>, OnModuleInit, BeforeApplicationShutdown, OnModuleDestroy
{
  @WebSocketServer() readonly server: Server;
  private readonly ends: (() => void)[] = [];

  constructor(
    private readonly bus: Bus,
    private readonly sessions: SessionService,
    private readonly catchUp: CatchUp,
    private readonly presence: Presence,
    private readonly pushes: Pushes,
    private readonly slow: SlowSockets,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.ends.push(
      this.bus.on<UnitNews>(CHANGED, (news) => this.hear(news)),
      this.bus.on<SessionEnded>(SESSION_ENDED, ({ sessionId }) => this.server?.in(`session:${sessionId}`).disconnectSockets(true)),
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.pushes.settle();
  }

  onModuleDestroy(): void {
    for (const end of this.ends) end();
  }

  /** The handshake's cookie is looked at once; nobody needs one to watch what is public. */
  afterInit(server: Server): void {
    this.pushes.begin(server);
    server.use((socket, next) => {
      this.sessions
        .sessionOf(socket.handshake.headers)
        .then((session) => this.welcome(socket, session))
        .then(() => next())
        .catch((error: unknown) => {
          this.log.warn({ error }, 'a handshake failed');
          next(new Error('request.unavailable'));
        });
    });
  }

  handleDisconnect(socket: Socket): void {
    this.presence.gone(socket);
  }

  @SubscribeMessage('watch')
  async watch(@ConnectedSocket() socket: Socket, @MessageBody() body: unknown): Promise<Told> {
    if (!Visitor.of(socket).mayAsk()) return tooMany(socket);
    const parsed = WatchSchema.safeParse(body);
    if (!parsed.success) return refusal(parsed.error);
    const { siteId, from, to, versions, looking } = parsed.data;
    const months = monthsOf(from, to);
    this.slow.forgive(socket);
    await this.leave(socket, siteId);
    if (siteRooms(socket).length + months.length > MOST_ROOMS)
      return { ok: false, code: 'request.too-many', message: `at most ${MOST_ROOMS} site months at a time` };
    await socket.join(months.map((month) => roomOf(siteId, month)));
    await this.presence.set(socket, siteId, looking);
    // Looked at after joining: what is told from now on is pushed, what was told before is in the answer.
    const standing = await this.catchUp.of(siteId, months, versions);
    return { ok: true, months, ...standing, ...(looking ? { watching: this.presence.count(siteId) } : {}) };
  }

  @SubscribeMessage('unwatch')
  async unwatch(@ConnectedSocket() socket: Socket, @MessageBody() body: unknown): Promise<Told> {
    if (!Visitor.of(socket).mayAsk()) return tooMany(socket);
    const parsed = UnwatchSchema.safeParse(body);
    if (!parsed.success) return refusal(parsed.error);
    await this.leave(socket, parsed.data.siteId);
    await this.presence.set(socket, parsed.data.siteId, false);
    return { ok: true, months: [], versions: {}, reload: false, units: [] };
  }

  /** Kept before it is pushed: a page that comes in between finds it in its answer. */
  private hear(news: UnitNews): void {
    this.catchUp.told(news);
    this.pushes.news(news);
  }

  private async leave(socket: Socket, siteId: string): Promise<void> {
    for (const room of siteRooms(socket)) if (room.startsWith(`site:${siteId}:`)) await socket.leave(room);
  }

  private async welcome(socket: Socket, session?: SignedIn): Promise<void> {
    if (session === undefined) return;
    Object.assign(socket.data as object, { userId: session.actor.userId });
    await socket.join(`session:${session.sessionId}`);
  }
}

const siteRooms = (socket: Socket): string[] => [...socket.rooms].filter((room) => room.startsWith('site:'));

function tooMany(socket: Socket): Told {
  letGo(socket.conn);
  return { ok: false, code: 'request.too-many', message: 'too many questions' };
}

function refusal(error: z.ZodError): Told {
  const issue = error.issues[0];
  return { ok: false, code: 'request.invalid', message: `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim() };
}
