/**
 * The arrows between the parts of the house, and a canary for each kind: a forbidden import kept on purpose that must be caught.
 * Runs the same check as `npm run check`, in a process of its own because dependency-cruiser does not live inside jest's module loader.
 */
import { execFile } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

interface Found {
  readonly violations: readonly { rule: string; from: string; to: string }[];
  readonly canaries: readonly { file: string; rule: string; caught: boolean }[];
  readonly unproven: readonly string[];
}

const root = join(import.meta.dirname, '../..');
const canaryFolder = join(import.meta.dirname, 'canaries');
const canaries = readdirSync(canaryFolder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && readFileSync(join(canaryFolder, file), 'utf8').startsWith('// caught by: '))
  .sort();

describe('the arrows', () => {
  let found: Found;

  beforeAll(async () => {
    const script = join(root, 'scripts/arrows.mjs');
    const { stdout } = await promisify(execFile)(process.execPath, [script, '--json'], { cwd: root, maxBuffer: 1 << 26 });
    found = JSON.parse(stdout) as Found;
  }, 60_000);

  it('are kept by every file of the product', () => {
    expect(found.violations).toEqual([]);
  });

  it('have a canary for every rule', () => {
    expect(found.unproven).toEqual([]);
  });

  it.each(canaries)('are seen to be broken by %s', (file) => {
    expect(found.canaries.find((one) => one.file === file)).toMatchObject({ caught: true });
  });
});
