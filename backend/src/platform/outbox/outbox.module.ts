import { Global, Module } from '@nestjs/common';
import { MessageHandlers } from './message-handlers.js';
import { Outbox } from './outbox.js';
import { OutboxRelay } from './outbox-relay.js';

@Global()
@Module({ providers: [MessageHandlers, OutboxRelay, Outbox], exports: [MessageHandlers, OutboxRelay, Outbox] })
export class OutboxModule {}
