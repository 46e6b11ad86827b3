// Where things are in this checkout.
import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Where the person who typed the command stands: npm moves to the root, and file names they give mean their own folder. */
export const standing = process.env.INIT_CWD ?? process.cwd();
/** Kept between starts: the private database, generated secrets, what the sandbox and the inbox remember, logs. */
export const dataDir = join(root, '.data');
/** May be deleted at any time: fetched server files, caches of tools. */
export const cacheDir = join(root, '.cache');
export const backendMain = join(root, 'backend/dist/backend/src/main.js');
export const paymentSandboxMain = join(root, 'backend/dist/backend/sandbox/stripe/main.js');
export const inboxMain = join(root, 'backend/dist/backend/sandbox/inbox/main.js');
export const builtFrontend = join(root, 'frontend/dist/frontend/browser');

const pinned = join(root, 'node_modules/.bin/node');
/** The Node that the project pins, whichever one runs this script; where there is none for this system, the one that does. */
export const nodeBinary = process.platform !== 'win32' && existsSync(pinned) ? realpathSync(pinned) : process.execPath;

const require = createRequire(import.meta.url);

/** A file of an installed package, so that tools run with the Node that runs us. */
export function tool(name, file) {
  const searched = require.resolve.paths(name) ?? [];
  for (const base of searched) {
    const manifest = join(base, name, 'package.json');
    try {
      return join(dirname(require.resolve(manifest)), file);
    } catch {
      // Not in this folder: npm may have put it into another one further up.
    }
  }
  throw new Error(`The package ${name} is not installed.`);
}
