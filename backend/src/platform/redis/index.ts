export { BLOCK_MS } from './connections.js';
export { RedisLink, type RedisState } from './redis-link.js';
export { RedisModule } from './redis.module.js';
