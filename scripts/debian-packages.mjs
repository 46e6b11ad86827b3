// Servers from Debian's or Ubuntu's own archive, unpacked into .cache: no root, no service, nothing changed on the machine.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './children.mjs';

const has = (tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).status === 0;

function aptSettings(folder) {
  const settings = {
    'Dir::State': `${folder}/state`,
    'Dir::State::status': '/var/lib/dpkg/status',
    'Dir::Cache': `${folder}/apt`,
    'Dir::Log': folder,
    'Debug::NoLocking': '1',
    'APT::Sandbox::User': '',
    'Acquire::Languages': 'none',
    'Acquire::Retries': '3',
  };
  const file = join(folder, 'apt.conf');
  writeFileSync(
    file,
    Object.entries(settings)
      .map(([key, value]) => `${key} "${value}";\n`)
      .join(''),
  );
  return file;
}

/**
 * apt with a private state folder resolves and downloads what this release of Debian or Ubuntu lacks of `packageName`; dpkg -x unpacks it
 * into `folder`/root. Does nothing where there is no apt.
 */
export async function unpackFromDebian(packageName, folder, say) {
  if (process.platform !== 'linux' || !has('apt-get') || !has('dpkg')) return;
  say(`fetching ${packageName} from the distribution’s archive into .cache …`);
  rmSync(folder, { recursive: true, force: true });
  for (const dir of ['state/lists/partial', 'apt/archives/partial', 'root']) mkdirSync(join(folder, dir), { recursive: true });
  const env = { ...process.env, APT_CONFIG: aptSettings(folder), LC_ALL: 'C', HOME: folder };
  await run('apt-get', ['-qq', 'update'], { env });
  await run('apt-get', ['-qq', '-y', '--download-only', '--no-install-recommends', 'install', packageName], { env });
  const archives = join(folder, 'apt', 'archives');
  for (const name of readdirSync(archives).filter((entry) => entry.endsWith('.deb')))
    await run('dpkg', ['-x', join(archives, name), join(folder, 'root')]);
  for (const dir of ['state', 'apt']) rmSync(join(folder, dir), { recursive: true, force: true });
}

/** The environment an unpacked server needs: the libraries that were unpacked with it. */
export function unpackedEnvironment(folder) {
  const folders = ['usr/lib', 'lib'].flatMap((dir) => {
    const base = join(folder, 'root', dir);
    return existsSync(base)
      ? readdirSync(base)
          .filter((name) => name.endsWith('-linux-gnu'))
          .map((name) => join(base, name))
      : [];
  });
  return { ...process.env, LD_LIBRARY_PATH: [...folders, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') };
}
