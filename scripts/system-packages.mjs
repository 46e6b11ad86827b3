// What the tests need of the machine and npm cannot bring: a browser, Japanese fonts, a second parser of calendar files.
// What must stay true: they are installed, or the tests fail with their names. Nothing is ever skipped for want of them.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from './children.mjs';
import { Refusal } from './refusal.mjs';

const browsers = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export const findChromium = () => browsers.find((path) => path && existsSync(path));

const hasJapaneseFont = () =>
  process.platform === 'darwin' || (spawnSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' }).stdout ?? '').trim() !== '';
const python = () => (existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3');
const hasCalendarParser = () => spawnSync(python(), ['-c', 'import icalendar'], { stdio: 'ignore' }).status === 0;

const needs = {
  browser: [
    { name: 'Chromium (or its path in CHROMIUM)', packages: ['chromium'], present: () => Boolean(findChromium()) },
    { name: 'a Japanese font', packages: ['fonts-noto-cjk', 'fontconfig'], present: hasJapaneseFont },
  ],
  calendar: [{ name: 'Python with icalendar', packages: ['python3-icalendar'], present: hasCalendarParser }],
};

const canInstall = () => process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

async function install(packages, say) {
  say(`installing ${packages.join(', ')} from the distribution’s packages …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  const lock = ['-o', 'DPkg::Lock::Timeout=300'];
  await run('apt-get', ['-qq', ...lock, 'update'], { env });
  await run('apt-get', ['-qq', '-y', ...lock, 'install', '--no-install-recommends', ...packages], { env });
  say('installed');
}

/** Brings what the named kinds ('browser', 'calendar') lack; refuses with the names of what it cannot bring. */
export async function bringSystemPackages(kinds, say) {
  const missing = () => kinds.flatMap((kind) => needs[kind]).filter((need) => !need.present());
  if (!missing().length) return;
  const packages = missing().flatMap((need) => need.packages);
  let why = '';
  if (canInstall()) await install(packages, say).catch((error) => (why = `\n${(error.said ?? error.message).trim().slice(-1000)}`));
  const still = missing();
  if (!still.length) return;
  throw new Refusal(
    `The tests need ${still.map((need) => need.name).join(', ')}. On Debian: sudo apt-get install --no-install-recommends ${still
      .flatMap((need) => need.packages)
      .join(' ')}${why}`,
  );
}
