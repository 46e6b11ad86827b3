/**
 * The mail inbox: a stand-in for a mail server on this machine. It takes what the product sends and shows it in a browser.
 * SMTP_PORT, WEB_PORT and DATA_DIR say where; both ports are bound to 127.0.0.1 only.
 */
import { Letters } from './letters.js';
import { listenForLetters } from './smtp.js';
import { showLetters } from './web.js';

function portFrom(name: string): number {
  const port = Number(process.env[name]);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`${name} must be a port number.`);
  return port;
}

const folder = process.env['DATA_DIR'];
if (!folder) throw new Error('DATA_DIR must be a folder for the letters.');

const letters = new Letters(folder);
const smtp = await listenForLetters(letters, portFrom('SMTP_PORT'));
const web = await showLetters(letters, portFrom('WEB_PORT'));
console.log(`inbox: letters to smtp://127.0.0.1:${smtp.port}, shown at http://127.0.0.1:${web.port}`);

let leaving = false;
async function leave(): Promise<void> {
  if (leaving) return;
  leaving = true;
  await Promise.race([Promise.all([web.close(), smtp.close()]), new Promise((late) => setTimeout(late, 2000).unref())]);
  process.exit(0);
}
process.on('SIGTERM', () => void leave());
process.on('SIGINT', () => void leave());
if (process.env['ENGAWA_PARENT_IPC'] === '1') process.on('disconnect', () => void leave());
