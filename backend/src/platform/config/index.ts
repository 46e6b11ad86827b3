export { Config } from './config.js';
export { ConfigError, isLoopback, loadConfig } from './load-config.js';
export { ConfigModule } from './config.module.js';
