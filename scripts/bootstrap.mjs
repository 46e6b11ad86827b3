// Brings node_modules in line with package-lock.json, before every command. Plain Node 20, no packages: they are not there yet.
// What must stay true: it costs nothing when nothing changed, and no setting of the user's npm can make two checkouts differ.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';
import { watchNpm } from './parent.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.bootstrap-stamp');
const manifests = ['package.json', 'package-lock.json', 'backend/package.json', 'frontend/package.json'];
const [major, minor] = process.versions.node.split('.').map(Number);

/** What npm reads of the manifests; their `scripts` may change without a new install. */
function wanted() {
  const hash = createHash('sha256');
  for (const file of manifests) {
    const { scripts: _, ...rest } = JSON.parse(readFileSync(join(root, file), 'utf8'));
    hash.update(JSON.stringify(rest));
  }
  return `${hash.digest('hex')} ${process.platform} ${process.arch}`;
}

const isCurrent = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();

function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** The environment without what a surrounding npm, or the user's settings for other projects, would change about the install. */
function cleanEnvironment() {
  const meddling =
    /^npm_(config_(workspaces?|include_workspace_root|omit|include|production|only|dry_run|ignore_scripts|global|prefix|package_lock.*)|package_|lifecycle_)/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !meddling.test(name)));
}

function install() {
  const args = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--engine-strict=false',
    '--loglevel=error',
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
  ];
  const npmCli = /npm-cli\.js$/.test(process.env.npm_execpath ?? '') ? process.env.npm_execpath : undefined;
  const options = { cwd: root, stdio: 'inherit', env: cleanEnvironment() };
  const child = npmCli
    ? spawn(process.env.npm_node_execpath ?? process.execPath, [npmCli, ...args], options)
    : spawn('npm', args, { ...options, shell: process.platform === 'win32' });
  watchNpm(() => child.kill('SIGTERM'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGINT', () => child.kill('SIGINT'));
  return new Promise((done) => {
    child.once('error', () => done(1));
    child.once('exit', (code) => done(code ?? 1));
  });
}

/** The project pins its own Node through optional packages, one for each system it knows; elsewhere a recent one of the user's must do. */
function checkNode() {
  const pinned = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  const recent = (major === 24 && minor >= 15) || major >= 26;
  if (!existsSync(pinned) && !recent)
    refuse(
      `There is no packaged Node for ${process.platform}-${process.arch}: please install Node 26 or newer (this is ${process.version}).`,
    );
}

if (!isCurrent()) {
  if (major < 20 || (major === 20 && minor < 11)) refuse(`Node 20.11 or newer is needed to install Engawa (this is ${process.version}).`);
  const say = (text) => console.log(`[install] ${text}`);
  await withLock(
    join(root, '.bootstrap.lock'),
    async () => {
      if (isCurrent()) return;
      const began = Date.now();
      say('installing packages from the lock file, about a minute …');
      const code = await install();
      if (code !== 0) refuse(`The packages could not be installed (npm ended with ${code}); the lines above say why.`);
      checkNode();
      writeFileSync(stamp, wanted());
      say(`packages installed in ${((Date.now() - began) / 1000).toFixed(0)} s`);
    },
    () => say('waiting for another install of this checkout …'),
  );
}
