// `npm run check`: format, lint, types of both halves, arrows with their canaries, rule specs. Two at a time, and each only on what
// changed: the tools' own caches where they have one, else the hash of what they read.
//   npm run check -- --fix   also writes the format and the lint fixes that are safe
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { buildClient, contentHash } from './build.mjs';
import { run } from './children.mjs';
import { cacheDir, nodeBinary, root, tool } from './places.mjs';
import { command } from './refusal.mjs';

const began = Date.now();
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
const fix = process.argv.includes('--fix');
const stamps = join(cacheDir, 'check');
const node = (args, options = {}) => run(nodeBinary, args, { cwd: root, ...options });

const rules = ['backend/src/kernel/', 'backend/src/.+/domain/'];
const jestArgs = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  tool('jest', 'bin/jest.js'),
  '--silent',
  '--maxWorkers=1',
];
const typescript = (project) => [tool('typescript', 'bin/tsc'), '--noEmit', '--incremental', '-p', project];

/** Files git knows or would know, of the kinds prettier formats: cheaper than letting it walk the tree. */
function tracked(pattern) {
  const { stdout } = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return stdout.split('\n').filter((file) => pattern.test(file) && existsSync(join(root, file)));
}

const jobs = [
  {
    name: 'lint',
    run: () =>
      node(
        [
          tool('eslint', 'bin/eslint.js'),
          '.',
          '--cache',
          '--cache-strategy',
          'content',
          '--cache-location',
          join(cacheDir, 'eslint/'),
          '--max-warnings=0',
          ...(fix ? ['--fix'] : []),
        ],
        {
          env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=3072' },
        },
      ),
  },
  {
    name: 'format',
    run: () => {
      const files = tracked(/\.(ts|mjs|cjs|js|json|html|scss|css|ya?ml)$/);
      return node([
        tool('prettier', 'bin/prettier.cjs'),
        fix ? '--write' : '--check',
        '--log-level=warn',
        '--cache',
        '--cache-location',
        join(cacheDir, 'prettier'),
        ...files,
      ]);
    },
  },
  {
    name: 'types of the backend',
    reads: ['backend/src', 'backend/test', 'backend/sandbox', 'migrations', 'backend/tsconfig.json', 'package-lock.json'],
    run: () => node(typescript('backend/tsconfig.json')),
  },
  {
    name: 'types of the frontend',
    reads: [
      'frontend/src',
      'frontend/tsconfig.json',
      'frontend/tsconfig.app.json',
      'frontend/tsconfig.spec.json',
      'backend/openapi.json',
      'package-lock.json',
    ],
    run: async () => {
      await buildClient(() => {});
      // ngc and not tsc: only it reads the templates.
      await node([tool('@angular/compiler-cli', 'bundles/src/bin/ngc.js'), '-p', 'frontend/tsconfig.app.json', '--noEmit']);
      await node(typescript('frontend/tsconfig.spec.json'));
    },
  },
  {
    name: 'types of the journeys',
    reads: ['frontend/e2e', 'frontend/playwright.config.ts', 'frontend/tsconfig.e2e.json', 'package-lock.json'],
    run: () => node([tool('typescript', 'bin/tsc'), '-p', 'frontend/tsconfig.e2e.json']),
  },
  {
    name: 'arrows and canaries',
    reads: [
      'backend/src',
      'backend/sandbox',
      'backend/test/canaries',
      'migrations',
      'frontend/src',
      '.dependency-cruiser.cjs',
      'scripts/arrows.mjs',
    ],
    run: () => node([join(root, 'scripts/arrows.mjs')]),
  },
  {
    name: 'rule specs',
    reads: ['backend/src', 'backend/jest.config.mjs', 'package-lock.json'],
    run: () => node([...jestArgs, '--projects', 'backend', '--testPathPatterns', ...rules], { env: { ...process.env, TZ: 'UTC' } }),
  },
];

/** True when what the job reads is as it was when the job last passed. */
const stampOf = (job) => join(stamps, job.name.replaceAll(' ', '-'));
const unchanged = (job, hash) => !fix && hash !== undefined && existsSync(stampOf(job)) && readFileSync(stampOf(job), 'utf8') === hash;

async function perform(job) {
  const since = Date.now();
  const hash = job.reads && contentHash(job.reads, /^frontend\/src\/app\/api\//);
  if (unchanged(job, hash)) return console.log(`  ${job.name}: unchanged`);
  try {
    await job.run();
    if (hash) writeFileSync(stampOf(job), hash);
    console.log(`✓ ${job.name} (${seconds(since)})`);
  } catch (error) {
    console.log(`✗ ${job.name} (${seconds(since)})\n${(error.said ?? error.stack).trim().replaceAll(/^/gm, '    ')}`);
    return job.name;
  }
}

await command(async () => {
  mkdirSync(stamps, { recursive: true });
  const failed = [];
  const queue = [...jobs];
  const lane = async () => {
    for (let job = queue.shift(); job; job = queue.shift()) {
      const name = await perform(job);
      if (name) failed.push(name);
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, Math.min(4, availableParallelism())) }, lane));
  console.log(
    failed.length
      ? `\n${failed.length} of ${jobs.length} checks failed: ${failed.join(', ')} (${seconds(began)})`
      : `\nall checks passed (${seconds(began)})`,
  );
  process.exit(failed.length ? 1 : 0);
});
