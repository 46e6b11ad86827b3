// `npm run dev`: the product at http://localhost:3000 with both sides watched. A change of the backend builds it and starts it again, a
// change of the frontend builds what it touches; the page is then loaded again by hand. What the API looks like comes from
// backend/openapi.json: `npm run openapi` writes it, and the client follows.
import { mkdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildBackend, buildClient } from './build.mjs';
import { start, stop as end } from './children.mjs';
import { watchNpm } from './parent.mjs';
import { cacheDir, dataDir, nodeBinary, root, tool } from './places.mjs';
import { startProduct } from './product.mjs';
import { command, Refusal } from './refusal.mjs';
import { readSettings } from './settings.mjs';

const say = (text) => console.log(`[dev] ${text}`);
const output = join(cacheDir, 'dev-frontend');

/** `ng build --watch` into a folder of its own; resolves when the first build is done. */
function watchFrontend() {
  const args = [tool('@angular/cli', 'bin/ng.js'), 'build', '--watch', '--configuration', 'development', '--output-path', output];
  const child = start(nodeBinary, args, {
    cwd: join(root, 'frontend'),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NG_CLI_ANALYTICS: 'false' },
  });
  return new Promise((ready, failed) => {
    child.once('exit', (code) => failed(new Error(`ng build --watch ended (${code})`)));
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        if (/error|warning|✘|▲|TS\d{3,}|NG\d{3,}|^\s+(src|╵|│)/i.test(line)) console.log(line);
        if (/bundle generation (complete|failed)|watch mode enabled/i.test(line)) {
          say(/failed/i.test(line) ? 'the frontend does not build' : 'frontend built');
          ready(child);
        }
      });
  });
}

/** Calls `changed` when files under `folders` rest again after a change. */
function onChange(folders, changed) {
  let timer;
  for (const folder of folders)
    watch(join(root, folder), { recursive: true }, (_, file) => {
      if (!file || /\.spec\.ts$/.test(file)) return;
      clearTimeout(timer);
      timer = setTimeout(changed, 120);
    });
}

/** One at a time; whatever changed meanwhile is done once more afterwards. */
function oneAtATime(work, failed) {
  let busy = false;
  let again = false;
  return async function next() {
    if (busy) return void (again = true);
    busy = true;
    await work().catch(failed);
    busy = false;
    if (again) {
      again = false;
      await next();
    }
  };
}

await command(async () => {
  let stop = async () => {};
  let ng;
  let leaving = false;
  const leave = async () => {
    if (leaving) return;
    leaving = true;
    say('stopping …');
    await Promise.all([stop(), ng && end(ng, 2000)]);
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void leave());
  watchNpm(() => void leave());

  const settings = readSettings(process.env);
  mkdirSync(output, { recursive: true });
  await buildClient(say);
  say('building both sides …');
  [, ng] = await Promise.all([buildBackend(say), watchFrontend()]);
  const product = await startProduct({
    settings,
    dataDir,
    say,
    build: false,
    staticDir: join(output, 'browser'),
    onBegin: (way) => (stop = way),
  });
  say(
    `ready at ${product.siteUrl}${product.inboxUrl ? `, letters at ${product.inboxUrl}` : ''}, payments at ${product.sandboxUrl ?? 'Stripe'}`,
  );

  const failed = (error) => leaving || console.error(error instanceof Refusal ? error.message : error);
  const rebuild = async () => {
    const since = Date.now();
    if (!(await buildBackend(() => {}))) return;
    await product.restartBackend();
    if (leaving) return;
    say(`backend started again (${((Date.now() - since) / 1000).toFixed(1)} s)`);
  };
  onChange(['backend/src', 'backend/sandbox', 'migrations'], oneAtATime(rebuild, failed));
  onChange(
    ['backend/openapi.json'],
    oneAtATime(() => buildClient(say), failed),
  );
  const name = await product.ended;
  if (!leaving) throw new Refusal(`The ${name} ended unasked; its log is in .data/logs.`);
});
