import { Module } from '@nestjs/common';
import { AuthModule } from '../platform/auth/index.js';
import { CatchUp } from './catch-up.js';
import { Frames } from './frame.js';
import { LiveGateway } from './live.gateway.js';
import { Presence } from './presence.js';
import { Pushes } from './pushes.js';
import { SessionSweep } from './session-sweep.js';
import { SlowSockets } from './slow-sockets.js';

@Module({ imports: [AuthModule], providers: [CatchUp, Frames, LiveGateway, Presence, Pushes, SessionSweep, SlowSockets] })
export class LiveModule {}
