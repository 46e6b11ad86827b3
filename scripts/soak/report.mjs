// What happened, for people (bench/SOAK.md, the console) and for the page /trust (bench/soak.json).
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

export const machine = () =>
  `${cpus().length} × ${cpus()[0]?.model ?? 'an unnamed processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;

const seconds = (ms) => (ms / 1000).toFixed(1);
const table = (head, rows) =>
  [head, head.map((_, i) => (i ? '---:' : '---')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

export function asMarkdown(soak) {
  const faults = [
    ['faults found by `npm run verify`', soak.found],
    ['acknowledged stays that are gone or not as promised', soak.broken.length],
    ['days on which an open page showed something else than the calendar', soak.wrong.length],
    ['failed requests away from any kill', soak.unexcused.length],
    ['answers that nobody should get', soak.odd.length],
    ['left over when all was quiet', Object.values(soak.rest).reduce((sum, n) => sum + n, 0)],
  ];
  const details = [soak.unexcused, soak.odd, soak.broken, soak.wrong].flatMap((list) => list.slice(0, 15));
  return `# In use while things break

\`npm run soak -- --minutes ${soak.minutes} --seed ${soak.seed}\`, ${soak.at}. ${soak.machine}.
${soak.instances} instances with Redis behind the balancer, one durable MariaDB, ${soak.pages} open pages, load and all servers on this machine.
Holds do not wait out their quarter of an hour: their end is moved into the past, for stay and slots alike, five seconds after people left.

${table(
  ['Done', 'Times'],
  soak.operations.map(({ name, done }) => [name, done]),
)}

${table(
  ['Killed with SIGKILL', 'Times', 'Requests failed for at most (s)', 'Back after at most (s)'],
  soak.kills.map(({ what, times, worstMs, backMs }) => [what, times, seconds(worstMs), seconds(backMs)]),
)}

${soak.attempts} requests were sent, ${soak.failed} of them met a kill and were sent again with the same key.

${table([`Afterwards (${soak.acknowledged} stays acknowledged, ${soak.checked} rows verified)`, 'Found'], faults)}
${details.length ? `\n\`\`\`json\n${details.map((detail) => JSON.stringify(detail)).join('\n')}\n\`\`\`\n` : ''}
**${soak.ok ? 'Nothing was lost and nothing differs.' : 'Something is wrong; see above.'}**
`;
}

export function writeReport(soak, folder) {
  const { at, machine: on, minutes, seed, instances, operations, kills, acknowledged, checked, found, ok } = soak;
  const short = { at, machine: on, minutes, seed, instances, operations, kills, acknowledged, checked, found, ok };
  writeFileSync(join(folder, 'soak.json'), `${JSON.stringify(short, null, 2)}\n`);
  writeFileSync(join(folder, 'SOAK.md'), asMarkdown(soak));
}
