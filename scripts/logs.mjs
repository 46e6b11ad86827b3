// Where the parts of the product write what they have to say: one file each in the data folder's logs.
import { createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const WARN = 40; // pino's number; what is below it goes to the log file only

/** The file of one part; a file that has grown large is put aside first. */
export function logFile(dataDir, name) {
  const folder = join(dataDir, 'logs');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name.replaceAll(' ', '-')}.log`);
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) renameSync(file, `${file}.1`);
  return file;
}

/** The last lines of a file, for saying why something did not start. */
export const tail = (file, lines = 15) =>
  existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n') : '';

/** Everything goes to the log file; warnings, and whatever is not a log line, to the terminal too. */
export function showLogs(child, file, show) {
  const log = createWriteStream(file, { flags: 'a' });
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      log.write(`${line}\n`);
      const level = /^\{"level":(\d+)/.exec(line)?.[1];
      if (level === undefined || Number(level) >= WARN) show(line);
    });
  child.once('close', () => log.end());
}
