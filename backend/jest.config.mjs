// Backend specs run as real ES modules (Nest 12 is ESM only), compiled one file at a time by swc; types are checked apart.
const swc = {
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

export default {
  displayName: 'backend',
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts', '<rootDir>/sandbox/**/*.spec.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  // CommonJS packages that require Nest would meet a half-loaded module in jest's ESM loader: load these first.
  setupFiles: ['<rootDir>/test/support/load-nest-first.mjs'],
  testTimeout: 30_000,
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
};
