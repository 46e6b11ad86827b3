export { Log } from './log.js';
export { NestLog } from './nest-log.js';
export { LoggingModule } from './logging.module.js';
