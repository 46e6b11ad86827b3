/** docs/problems.md and the catalogue are the same, both ways. `UPDATE_DOCS=1` writes the document anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import '../src/app.module.js';
import { PROBLEM_STATUS, problemCatalogue } from '../src/kernel/index.js';

const FILE = join(import.meta.dirname, '../../docs/problems.md');
const cell = (text: string): string => text.replaceAll('|', '\\|');

function document(): string {
  const rows = problemCatalogue().map(
    ({ code, kind, title, detail }) =>
      `| \`${code}\` | ${PROBLEM_STATUS[kind]} | ${cell(title.ja)}<br>${cell(detail.ja)} | ${cell(title.en)}<br>${cell(detail.en)} |`,
  );
  return `# Problems

Every refusal is \`application/problem+json\` (RFC 9457) with a \`code\`; match the code, never the text. \`Accept-Language\` chooses the language.
Fields in braces stand beside the text as members. The same list comes from \`GET /api/problems\`. This file is tested against the code;
\`UPDATE_DOCS=1 npm test -- backend/test/problems.spec.ts\` writes it anew.

| Code | Status | 日本語 | English |
|---|---|---|---|
${rows.join('\n')}
`;
}

describe('the catalogue of problems', () => {
  it('is what docs/problems.md says', () => {
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(FILE, document());
    expect(readFileSync(FILE, 'utf8')).toBe(document());
  });

  it('speaks です・ます and both languages', () => {
    for (const { title, detail } of problemCatalogue()) {
      for (const text of [title, detail]) {
        expect(text.ja).toMatch(/[ぁ-んァ-ヶ一-龠]/);
        expect(text.en).toMatch(/[a-z]/i);
        expect(text.en).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
      }
    }
  });
});
