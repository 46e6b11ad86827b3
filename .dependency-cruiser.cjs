// The arrows of the house: who may know whom. Each rule has a canary in backend/test/canaries, a small house of forbidden imports with
// the same paths, so that the check proves every time that every rule still bites (scripts/arrows.mjs).
// A feature that is not in `floors` is refused: it must be given its floor first.
const src = '^backend/(?:test/canaries/)?src/';

const floors = [
  ['accounts', 'places', 'payments'],
  ['pricing'],
  ['availability'],
  ['lodging', 'subsidies', 'permits'],
  ['stays'],
  ['billing', 'calendars', 'events', 'courses', 'careers', 'board'],
  ['programme'],
  ['demo'], // fills an empty database through everybody's door; nobody but the top knows it
  ['verify'], // looks at everybody's rows with SQL of its own; nobody but the top knows it
];
const tellers = ['live', 'mail'];
const features = [...floors.flat(), ...tellers];
const any = (names) => `(?:${names.join('|')})`;
const spec = '\\.spec\\.ts$';

const callsDown = floors.map((floor, index) => ({
  name: `floor-${index + 1}-calls-down`,
  comment: `${floor.join(', ')} know nothing of the floors above`,
  severity: 'error',
  from: { path: `${src}${any(floor)}/` },
  to: { path: `${src}${any([...floors.slice(index + 1).flat(), ...tellers])}/` },
}));

const neighbours = floors
  .filter((floor) => floor.length > 1)
  .map((floor) => ({
    name: `no-neighbours-on-floor-${floors.indexOf(floor) + 1}`,
    comment: 'features of one floor do not know each other: what two of them need together belongs above',
    severity: 'error',
    from: { path: `${src}(${floor.join('|')})/` },
    to: { path: `${src}${any(floor)}/`, pathNot: `${src}$1/` },
  }));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'kernel-knows-nobody',
      comment: 'the kernel is pure: its own files, and node:crypto for ids',
      severity: 'error',
      from: { path: `${src}kernel/`, pathNot: spec },
      to: { pathNot: [`${src}kernel/`, '^(?:node:)?crypto$'] },
    },
    {
      name: 'domain-is-pure',
      comment: 'rules know the kernel and the rules beside them: no Nest, no TypeORM, no clock, no other feature',
      severity: 'error',
      from: { path: `${src}([^/]+)/domain/`, pathNot: spec },
      to: { pathNot: [`${src}kernel/`, `${src}$1/domain/`] },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: `${src}platform/` },
      to: { path: `${src}${any(features)}/` },
    },
    {
      name: 'every-feature-has-its-floor',
      comment: 'a folder that is neither kernel, platform nor on a floor',
      severity: 'error',
      from: { path: `${src}(?!(?:kernel|platform|${features.join('|')})/)[^/]+/` },
      to: {},
    },
    ...callsDown,
    ...neighbours,
    {
      name: 'tellers-hear-only',
      comment: 'live and mail import no feature: they hear messages',
      severity: 'error',
      from: { path: `${src}(${tellers.join('|')})/` },
      to: { path: `${src}${any(features)}/`, pathNot: `${src}$1/` },
    },
    {
      name: 'through-the-door',
      comment: 'a feature is entered by its index.ts',
      severity: 'error',
      from: { path: `${src}([^/]+)/` },
      to: { path: `${src}${any(features)}/(?!index\\.ts$)`, pathNot: `${src}$1/` },
    },
    {
      name: 'top-through-the-door',
      comment: 'app.module and main enter features by their index.ts too',
      severity: 'error',
      from: { path: `${src}[^/]+\\.ts$` },
      to: { path: `${src}${any(features)}/(?!index\\.ts$)` },
    },
    {
      name: 'claims-through-the-ledger',
      comment: 'what writes claims is held by the ledger alone; others know its types, and the module names it so that it can be made',
      severity: 'error',
      from: { path: `${src}`, pathNot: [`${src}availability/ledger/`, `${src}availability/availability\\.module\\.ts$`] },
      to: {
        path: `${src}availability/ledger/claims\\.repository\\.ts$`,
        dependencyTypesNot: ['type-only', 'type-import'],
      },
    },
    {
      name: 'better-auth-stays-in-platform-auth',
      comment: 'identity is one place: everybody else asks the guard and the session service',
      severity: 'error',
      from: { path: src, pathNot: `${src}platform/auth/` },
      to: { path: 'node_modules/(?:better-auth|@better-auth)/' },
    },
    {
      name: 'stripe-stays-in-payments',
      severity: 'error',
      from: { path: src, pathNot: `${src}payments/` },
      to: { path: 'node_modules/stripe/' },
    },
    {
      name: 'sandbox-is-another-program',
      comment: 'the backend cannot tell the sandbox from Stripe, so neither may import the other',
      severity: 'error',
      from: { path: src },
      to: { path: '^backend/(?:test/canaries/)?sandbox/' },
    },
    {
      name: 'sandbox-knows-no-backend',
      severity: 'error',
      from: { path: '^backend/(?:test/canaries/)?sandbox/' },
      to: { path: src },
    },
    {
      name: 'migrations-stand-alone',
      comment: 'a migration must do the same in five years: it imports nothing of ours that can change',
      severity: 'error',
      from: { path: '^(?:backend/test/canaries/)?migrations/' },
      to: { path: src },
    },
    {
      name: 'frontend-knows-no-backend',
      comment: 'the frontend knows the API, through the client made from openapi.json',
      severity: 'error',
      from: { path: '^(?:backend/test/canaries/)?frontend/' },
      to: { path: '^backend/(?:test/canaries/)?(?:src|sandbox)/' },
    },
    {
      name: 'no-circles',
      comment: 'two files that need each other are one file, or hide a third',
      severity: 'error',
      from: { path: src, pathNot: spec },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'type-import'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:backend|frontend)/dist/|\\.angular/|^frontend/src/app/api/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'backend/tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
