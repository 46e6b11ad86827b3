import { Module } from '@nestjs/common';
import { AuthModule } from '../platform/auth/index.js';
import { LiveGateway } from './live.gateway.js';

@Module({ imports: [AuthModule], providers: [LiveGateway] })
export class LiveModule {}
