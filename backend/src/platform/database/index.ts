export { afterCommit, Database, fromJson, isDuplicateKey, poolOf, touched, type Tx } from './database.js';
export { connectionOf, dataSourceOptions } from './data-source.js';
export { DatabaseModule } from './database.module.js';
export { migrate } from './migrate.js';
export { aloneAtStart } from './start-lock.js';
