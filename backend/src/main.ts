/**
 * Starts one instance: read the configuration, bring the database to today's schema, load demo data where asked, listen.
 * A wrong setting ends with one sentence, not with a stack.
 */
import { writeFileSync } from 'node:fs';
import { createApp } from './create-app.js';
import { loadDemo } from './demo/index.js';
import { ConfigError, loadConfig } from './platform/config/index.js';
import { migrate } from './platform/database/index.js';
import { Log } from './platform/logging/index.js';

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const log = new Log();
  const ran = await migrate(config);
  if (ran.length > 0) log.info({ migrations: ran.length }, 'the schema is up to date');
  const { app, document } = await createApp(config);
  const goldenFile = process.env['OPENAPI_OUT'];
  if (goldenFile !== undefined) {
    writeFileSync(goldenFile, `${JSON.stringify(document, null, 2)}\n`);
    await app.close();
    return;
  }
  await app.init();
  const loaded = await loadDemo(app);
  if (loaded !== undefined) log.info(loaded, 'the demo data is loaded');
  // A parent that was killed takes this process with it: the channel closes.
  if (process.env['ENGAWA_PARENT_IPC'] === '1') process.on('disconnect', () => void app.close().finally(() => process.exit(0)));
  await app.listen(config.port, config.host);
  log.info({ port: config.port }, 'listening');
}

main().catch((error: unknown) => {
  if (error instanceof ConfigError) console.error(error.message);
  else console.error(error);
  process.exit(1);
});
