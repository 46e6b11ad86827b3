/**
 * Nothing but the ledger writes claims. Reads every source of the backend; two canaries, one of each way to write a row,
 * show that the search would find a breach.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const src = join(import.meta.dirname, '../../src');
const LEDGER = 'availability/ledger/';
const WRITE =
  /\b(?:INSERT\s+(?:IGNORE\s+)?INTO|REPLACE\s+INTO|UPDATE|DELETE\s+(?:\w+\s+)?FROM|TRUNCATE(?:\s+TABLE)?)\s+`?claim(?:s|_holds|_changes)`?\b/i;

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'),
);
const writers = (files: readonly (readonly [file: string, text: string])[]) =>
  files.filter(([file, text]) => !file.startsWith(LEDGER) && WRITE.test(text)).map(([file]) => file);

describe('claims', () => {
  const read = sources.map((file) => [file, readFileSync(join(src, file), 'utf8')] as const);

  it('are written by the ledger', () => {
    expect(read.filter(([file, text]) => file.startsWith(LEDGER) && WRITE.test(text))).not.toEqual([]);
  });

  it('are written by nothing else; only the change log is pruned where it is read', () => {
    expect(writers(read)).toEqual(['availability/change-feed/claim-changes.queries.ts']);
  });

  it.each([
    ['an insert', "await tx.query('INSERT INTO claims (unit_id) VALUES ?', [rows]);"],
    ['an insert that ignores', 'await tx.query(`INSERT IGNORE INTO claims VALUES (1)`);'],
    ['a deletion', 'await this.database.read("DELETE FROM claims WHERE slot < ?", [slot]);'],
    ['a change over two lines', 'await tx.query(`UPDATE\n      claims SET seat = 1`);'],
    ['a replacement', "await tx.query('REPLACE INTO `claims` VALUES (1)');"],
    ['an end of holds', "await tx.query('DELETE FROM claim_holds');"],
  ])('would be found out if a stay wrote them by %s', (_how, text) => {
    expect(writers([['stays/place-stay.ts', text]])).toEqual(['stays/place-stay.ts']);
  });

  it('may be read anywhere', () => {
    expect(writers([['stays/any.queries.ts', "read('SELECT unit_id FROM claims WHERE slot = 1')"]])).toEqual([]);
  });
});
