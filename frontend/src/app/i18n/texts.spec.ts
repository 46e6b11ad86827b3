// Every text exists in both languages, says something, and asks for the same values in both (English needs no counter words).
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const app = join(process.cwd().endsWith('frontend') ? process.cwd() : join(process.cwd(), 'frontend'), 'src/app');

function foldersWithTexts(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (!statSync(path).isDirectory()) return [];
    return name === 'i18n' ? [path] : foldersWithTexts(path);
  });
}

function flat(texts: object, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'object' && value !== null ? flat(value as object, `${prefix}${key}.`) : [[prefix + key, String(value)]],
  );
}
const read = (folder: string, lang: string) => new Map(flat(JSON.parse(readFileSync(join(folder, `${lang}.json`), 'utf8')) as object));
const values = (text: string) =>
  [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)]
    .map(([, name]) => name)
    .filter((name) => name !== 'counter')
    .sort();

describe.each(foldersWithTexts(app).map((folder) => [relative(app, folder), folder]))('the texts of %s', (_name, folder) => {
  const [ja, en] = [read(folder, 'ja'), read(folder, 'en')];

  it('are the same ones in Japanese and English', () => expect([...en.keys()].sort()).toEqual([...ja.keys()].sort()));
  it('all say something', () => expect([...ja, ...en].filter(([, text]) => text.trim() === '')).toEqual([]));
  it('are filled with the same values', () => {
    for (const [key, text] of ja) expect([key, values(en.get(key) ?? '')]).toEqual([key, values(text)]);
  });
});
