/** The API's shape is a golden file: a change of it is a visible line. `npm run openapi` writes it anew. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestApp, startApp } from './support/start-app.js';

const GOLDEN = join(import.meta.dirname, '../openapi.json');
type Operation = { responses?: Record<string, unknown>; operationId?: string };
type Document = { openapi: string; paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, unknown> } };

describe('the OpenAPI document', () => {
  let app: TestApp;
  let document: Document;
  beforeAll(async () => {
    app = await startApp();
    document = (await app.client().get<Document>('/api/openapi.json')).body;
  });
  afterAll(() => app.close());

  it('is what the golden file says', () => {
    expect(document).toEqual(JSON.parse(readFileSync(GOLDEN, 'utf8')));
  });

  it('is 3.1 and answers every reference', () => {
    expect(document.openapi).toBe('3.1.0');
    const refs = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(refs.filter((name) => !(name in document.components.schemas))).toEqual([]);
  });

  it('names every operation once and says what each answers', () => {
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    const ids = operations.map((operation) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const operation of operations) expect(Object.keys(operation.responses ?? {}).some((status) => /^[23]/.test(status))).toBe(true);
  });
});
