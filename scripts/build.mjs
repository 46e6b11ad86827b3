// Builds what changed and nothing else: backend, API client, frontend. Each output carries the hash of what it was made from.
// What must stay true: the hash lies inside the output folder, which every build empties, so an output and its stamp cannot disagree.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from './children.mjs';
import { withLock } from './lock.mjs';
import { cacheDir, nodeBinary, root, tool } from './places.mjs';
import { Refusal } from './refusal.mjs';

const parts = {
  backend: {
    from: [
      'backend/src',
      'backend/sandbox',
      'migrations',
      'backend/.swcrc',
      'backend/tsconfig.json',
      'backend/tsconfig.build.json',
      'nest-cli.json',
      'package-lock.json',
    ],
    into: 'backend/dist',
    make: () => run(nodeBinary, [tool('@nestjs/cli', 'bin/nest.js'), 'build'], { cwd: root }),
  },
  client: {
    from: ['backend/openapi.json', 'frontend/ng-openapi-gen.json', 'package-lock.json'],
    into: 'frontend/src/app/api',
    make: () =>
      run(nodeBinary, [tool('ng-openapi-gen', 'lib/index.js'), '--config', 'ng-openapi-gen.json'], { cwd: join(root, 'frontend') }),
  },
  frontend: {
    from: [
      'frontend/src',
      'frontend/public',
      'frontend/angular.json',
      'frontend/tsconfig.json',
      'frontend/tsconfig.app.json',
      'backend/openapi.json',
      'package-lock.json',
    ],
    into: 'frontend/dist/frontend',
    make: () =>
      run(nodeBinary, [tool('@angular/cli', 'bin/ng.js'), 'build'], {
        cwd: join(root, 'frontend'),
        env: { ...process.env, NG_CLI_ANALYTICS: 'false', NODE_ENV: 'production' },
      }),
  },
};

function* filesUnder(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return;
  if (found.isFile()) return yield path;
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name === 'node_modules' || entry.name === 'dist') continue;
    yield* filesUnder(join(path, entry.name));
  }
}

/** A hash over names and contents, so that neither a fresh checkout nor a touched file counts as a change. */
export function contentHash(paths, skip = /\.spec\.ts$|^frontend\/src\/app\/api\//) {
  const hash = createHash('sha256');
  for (const path of paths)
    for (const file of filesUnder(join(root, path))) {
      const name = relative(root, file);
      if (skip.test(name)) continue;
      hash.update(name).update('\0').update(readFileSync(file)).update('\0');
    }
  return hash.digest('hex');
}

const stampOf = (part) => join(root, part.into, '.made-from');
const isCurrent = (part, hash) => existsSync(stampOf(part)) && readFileSync(stampOf(part), 'utf8') === hash;

async function make(name, say) {
  const part = parts[name];
  const hash = contentHash(part.from);
  if (isCurrent(part, hash)) return false;
  await withLock(
    join(cacheDir, `build-${name}.lock`),
    async () => {
      if (isCurrent(part, hash)) return;
      say(`building the ${name === 'client' ? 'API client' : name} …`);
      rmSync(stampOf(part), { force: true });
      await part.make().catch((error) => {
        throw new Refusal(`The ${name} could not be built:\n${(error.said ?? error.message).trim()}`);
      });
      mkdirSync(join(root, part.into), { recursive: true });
      writeFileSync(stampOf(part), hash);
    },
    () => say(`waiting for another build of the ${name} …`),
  );
  return true;
}

export const buildBackend = (say) => make('backend', say);
export const buildClient = (say) => make('client', say);

/** The frontend is compiled against the API client, so that comes first. */
export async function buildFrontend(say) {
  await buildClient(say);
  return make('frontend', say);
}
