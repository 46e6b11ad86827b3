export { MessageHandlers, type HandlerOptions, type MessageHandler, type MessageMeta } from './message-handlers.js';
export { Outbox } from './outbox.js';
export { MOST_ATTEMPTS, OutboxRelay } from './outbox-relay.js';
export { OutboxModule } from './outbox.module.js';
