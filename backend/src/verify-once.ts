/**
 * One look at the data of DATABASE_URL, told to the parent process: `npm run verify`. Must stay true: it serves nobody and
 * runs no jobs; the schema is left as it is found.
 */
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { ConfigError, loadConfig } from './platform/config/index.js';
import { Database } from './platform/database/index.js';
import { Log, NestLog } from './platform/logging/index.js';
import { CHECKS, Verify } from './verify/index.js';

/** Whether the schema knows the diary; it comes with the same release as this program. */
async function isOfToday(database: Database): Promise<boolean> {
  const found = await database.read(
    "SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'verifications'",
  );
  return found.length > 0;
}

async function main(): Promise<void> {
  const app = await NestFactory.createApplicationContext(AppModule.of(loadConfig(process.env)), {
    abortOnError: false,
    logger: new NestLog(new Log()),
  });
  try {
    const today = await isOfToday(app.get(Database));
    const verification = today ? await app.get(Verify).run('quick') : undefined;
    process.send?.({ verification, titles: Object.fromEntries(CHECKS.map(({ name, title }) => [name, title])) });
  } finally {
    await app.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});
