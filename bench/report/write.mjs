// The report: a table for people in bench/REPORT.md, the same for the page /trust in bench/report.json.
import { readFileSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/places.mjs';

const JSON_FILE = join(root, 'bench/report.json');
const met = (one) => (one.reported ? '' : one.met ? 'met' : '**missed**');
const row = (cells) => `| ${cells.join(' | ')} |`;

export function tableOf(lines) {
  const head = ['What', 'Measured', 'Limit', 'Ratio', 'Target', '', 'Spread'];
  return [
    row(head),
    row(head.map(() => '---')),
    ...lines.map((one) => row([one.what.en, one.ours, one.limit, one.ratio, one.target, met(one), one.noise])),
  ].join('\n');
}

const growthText = ({ head, rows }) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** Lines measured before are kept where this run did not measure them anew. */
function withEarlier(lines, growth) {
  const earlier = existsSync(JSON_FILE) ? JSON.parse(readFileSync(JSON_FILE, 'utf8')) : { lines: [] };
  const fresh = new Set(lines.map((one) => one.key));
  const kept = earlier.lines.filter((one) => one.key !== undefined && !fresh.has(one.key));
  const order = [...earlier.lines.map((one) => one.key), ...lines.map((one) => one.key)];
  const all = [...kept, ...lines].toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  return { lines: all, growth: growth.rows.length > 0 ? growth : (earlier.growth ?? growth) };
}

/** `whole`: everything was measured in this run; else the other lines of the last report stay, each with its own time. */
export function writeReport({ lines, growth, machine, data, whole, minutes, notes = '' }) {
  const at = new Date().toISOString();
  const stamped = lines.map((one) => ({ ...one, at }));
  const all = whole ? { lines: stamped, growth } : withEarlier(stamped, growth);
  writeFileSync(JSON_FILE, `${JSON.stringify({ at, machine: machine.text, ...all }, null, 2)}\n`);
  const missed = all.lines.filter((one) => !one.reported && !one.met);
  const older = all.lines.filter((one) => one.at !== at);
  const text = [
    '# Report',
    '',
    `Printed by \`npm run bench\` on ${machine.text}, ${at.slice(0, 16).replace('T', ' ')} UTC, in ${minutes.toFixed(0)} minutes. Data: ${data}.`,
    'Each figure is the middle one of several rounds; “spread” is half the distance between the least and the most of them. What the lines mean is in [README.md](README.md).',
    ...(older.length > 0 ? [`Lines measured in an earlier run: ${older.map((one) => one.what.en).join('; ')}.`] : []),
    '',
    tableOf(all.lines),
    '',
    `${all.lines.filter((one) => !one.reported).length - missed.length} met, ${missed.length} missed.`,
    '',
    '## Growth',
    '',
    all.growth.rows.length > 0 ? growthText(all.growth) : 'Only one size was measured.',
    ...(notes ? ['', notes] : []),
    '',
  ].join('\n');
  writeFileSync(join(root, 'bench/REPORT.md'), text);
  return missed;
}
