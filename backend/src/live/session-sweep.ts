/**
 * Ends the sockets of sessions that are over and of whose end this instance was not told: they ran out, or Redis was
 * away when another instance ended them. Runs on every instance, each for its own sockets. What must stay true: a
 * session's socket does not outlive it by more than moments, whatever was lost on the way; one statement a round.
 */
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { SessionService } from '../platform/auth/index.js';
import { Config } from '../platform/config/index.js';
import { Log } from '../platform/logging/index.js';
import { LiveGateway } from './live.gateway.js';

const EVERY_MS = 30_000;
const ROOM = 'session:';

@Injectable()
export class SessionSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly gateway: LiveGateway,
    private readonly sessions: SessionService,
    private readonly config: Config,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.config.timers) return;
    this.timer = setInterval(() => {
      this.sweep().catch((error: unknown) => this.log.warn({ error }, 'the sessions of sockets could not be looked at'));
    }, EVERY_MS);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async sweep(): Promise<void> {
    const { local } = this.gateway.server;
    const rooms = [...this.gateway.server.of('/').adapter.rooms.keys()].filter((room) => room.startsWith(ROOM));
    const over = await this.sessions.over(rooms.map((room) => room.slice(ROOM.length)));
    for (const id of over) local.in(`${ROOM}${id}`).disconnectSockets(true);
  }
}
