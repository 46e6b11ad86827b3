// `npm run openapi`: writes backend/openapi.json, the API's shape, from the built backend. A change of the API is then a visible line.
// The backend needs a database to stand up; a throw-away one will do.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildBackend, buildClient } from './build.mjs';
import { run } from './children.mjs';
import { startMariadb } from './mariadb.mjs';
import { backendMain, nodeBinary, root } from './places.mjs';
import { command, Refusal } from './refusal.mjs';

const golden = join(root, 'backend/openapi.json');

await command(async () => {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'engawa-openapi-'));
  const [db] = await Promise.all([
    startMariadb({ dataDir: join(folder, 'mariadb'), durable: false, say: console.log }),
    buildBackend(console.log),
  ]);
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: db.url,
    OPENAPI_OUT: golden,
    STRIPE_SECRET_KEY: 'sk_test_no_request_is_made',
    STRIPE_WEBHOOK_SECRET: 'whsec_no_message_is_read',
    AUTH_SECRET: 'nobody signs in while the document is written',
    DATA_KEY: 'nothing is stored while the document is written',
    TIMERS: '0',
    LOG_LEVEL: 'error',
  };
  try {
    await run(nodeBinary, ['--enable-source-maps', backendMain, '--openapi'], { env, cwd: root }).catch((error) => {
      throw new Refusal(`The API's document could not be written:\n${error.said ?? error.message}`);
    });
    console.log('backend/openapi.json is written');
    if (existsSync(join(root, 'frontend/ng-openapi-gen.json'))) await buildClient(console.log);
  } finally {
    await db.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
