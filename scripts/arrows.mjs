// The check of the house's arrows: dependency-cruiser's rules, and a few that only the text of a file can show.
// What must stay true: every rule has a canary in backend/test/canaries whose first line names it, and the check fails when a canary
// is not caught, or when a rule has none. A rule that nobody has seen fail is decoration.
import { createRequire } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { root } from './places.mjs';

const { forbidden, options } = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs'));
const canaryFolder = 'backend/test/canaries';
const ofSource = /^backend\/(test\/canaries\/)?src\//;
const isSpec = /\.spec\.ts$/;

/** Rules on the text: {name, applies(file), breaks(text)}. */
const textRules = [
  {
    name: 'one-ledger',
    comment: 'only availability/ holds the claims: nobody else names the table or its row, but for the checks of verify/, which read it',
    applies: (file) => ofSource.test(file) && !/src\/(availability\/|verify\/checks\/.+\.queries\.ts$)/.test(file) && !isSpec.test(file),
    breaks: (text) => /\b(INTO|FROM|UPDATE|JOIN|TABLE)\s+`?claims`?\b|@Entity\(\s*(\{\s*name:\s*)?['"`]claims['"`]/i.test(text),
  },
  {
    name: 'only-the-ledger-writes',
    comment:
      'only availability/ledger writes claims, holds and the log of changes, under its locks; old rows of the log go where it is read',
    applies: (file) =>
      ofSource.test(file) && !/src\/availability\/(ledger\/|change-feed\/claim-changes\.queries\.ts$)/.test(file) && !isSpec.test(file),
    breaks: (text) =>
      /\b(INSERT\s+(IGNORE\s+)?INTO|REPLACE\s+INTO|UPDATE|DELETE\s+(\w+\s+)?FROM|TRUNCATE(\s+TABLE)?)\s+`?claim(s|_holds|_changes)\b/i.test(
        text,
      ),
  },
  {
    name: 'one-configuration',
    comment:
      'only platform/config and the programs themselves read the environment (and the log, which speaks before there is a configuration)',
    applies: (file) =>
      ofSource.test(file) && !/src\/(platform\/(config|logging)\/|(main|verify-once)\.ts$)/.test(file) && !isSpec.test(file),
    breaks: (text) => /\bprocess\.env\b/.test(text),
  },
  {
    name: 'no-long-climb',
    comment: 'readers climb at most ../../ (to the migrations, which stand outside, as far as it takes)',
    applies: (file) => /^(backend\/(test\/canaries\/)?|frontend\/)src\//.test(file),
    breaks: (text) => /(from|import\()\s*['"](\.\.\/){3,}(?!.*migrations\/)/.test(text),
  },
  {
    name: 'no-drawer-names',
    comment: 'a file is named after what it holds',
    applies: (file) => /^(backend\/(test\/canaries\/)?|frontend\/)src\//.test(file),
    breaks: (_, file) => /(^|[/.-])(utils?|helpers?|common|manager)([/.-]|$)/.test(file.replace(canaryFolder, '')),
  },
];

function* sources(folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (['node_modules', 'dist', '.angular'].includes(entry.name) || path === 'frontend/src/app/api') continue;
    if (entry.isDirectory()) yield* sources(path);
    else if (entry.name.endsWith('.ts')) yield path;
  }
}

function byText(files) {
  return files.flatMap((file) => {
    const rules = textRules.filter((rule) => rule.applies(file));
    if (!rules.length) return [];
    const text = readFileSync(join(root, file), 'utf8');
    return rules.filter((rule) => rule.breaks(text, file)).map((rule) => ({ rule: rule.name, from: file, to: '' }));
  });
}

async function byImport(folders, exclude) {
  const cruiseOptions = { ...options, exclude: { path: [options.exclude.path, exclude].filter(Boolean).join('|') } };
  const tsConfig = extractTSConfig(join(root, options.tsConfig.fileName));
  const { output } = await cruise(folders, { ...cruiseOptions, baseDir: root, validate: true, ruleSet: { forbidden } }, undefined, {
    tsConfig,
  });
  return output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

const unique = (violations) => [...new Map(violations.map((one) => [`${one.rule} ${one.from} ${one.to}`, one])).values()];

/** {violations, canaries: [{file, rule, caught}], unproven: rules without a canary}. */
export async function checkArrows() {
  const folders = ['backend/src', 'backend/sandbox', 'migrations', 'frontend/src'];
  const violations = unique([
    ...(await byImport(folders, `^${canaryFolder}`)),
    ...byText(folders.flatMap((folder) => [...sources(folder)])),
  ]);

  const birds = [...sources(canaryFolder)];
  const sung = unique([...(await byImport([canaryFolder])), ...byText(birds)]);
  const canaries = birds.flatMap((file) => {
    const rule = /^\/\/ caught by: (\S+)/.exec(readFileSync(join(root, file), 'utf8'))?.[1];
    return rule ? [{ file: relative(canaryFolder, file), rule, caught: sung.some((one) => one.from === file && one.rule === rule) }] : [];
  });
  const names = [...forbidden.map(({ name }) => name), ...textRules.map(({ name }) => name)];
  return { violations, canaries, unproven: names.filter((name) => !canaries.some(({ rule }) => rule === name)) };
}

const explain = new Map([...forbidden, ...textRules].map(({ name, comment }) => [name, comment ?? '']));

/** The findings as lines for a person; empty when all is well. */
export const arrowFaults = ({ violations, canaries, unproven }) => [
  ...violations.map(({ rule, from, to }) => `${from}${to ? ` → ${to}` : ''}\n    ${rule}: ${explain.get(rule)}`),
  ...canaries.filter(({ caught }) => !caught).map(({ file, rule }) => `the canary ${file} was not caught by ${rule}`),
  ...unproven.map((rule) => `the rule ${rule} has no canary in ${canaryFolder}`),
];

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = await checkArrows();
  if (process.argv.includes('--json')) console.log(JSON.stringify(found));
  else for (const fault of arrowFaults(found)) console.error(fault);
  process.exit(arrowFaults(found).length && !process.argv.includes('--json') ? 1 : 0);
}
