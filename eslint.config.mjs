// Lint for both halves. Format is prettier's affair; arrows between folders are dependency-cruiser's.
import js from '@eslint/js';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier/flat';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const impure = (what, why) => ({ selector: what, message: `A rule is pure: ${why}` });

export default defineConfig(
  globalIgnores([
    '**/dist/**',
    '**/.angular/**',
    'frontend/src/app/api/**',
    'frontend/public/**',
    '.data/**',
    '.cache/**',
    'backend/test/canaries/**',
  ]),
  js.configs.recommended,
  { files: ['**/*.{mjs,cjs}'], languageOptions: { globals: globals.node } },
  {
    files: ['**/*.mjs'],
    rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }] },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['backend/tsconfig.json', 'frontend/tsconfig.app.json', 'frontend/tsconfig.spec.json', 'frontend/tsconfig.e2e.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(only|skip|todo)$/]',
          message: 'Every test runs, or is not there.',
        },
      ],
    },
  },
  {
    files: ['backend/src/kernel/**/*.ts', 'backend/src/*/domain/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        impure("NewExpression[callee.name='Date'][arguments.length=0]", 'it is told what time it is'),
        impure("CallExpression[callee.object.name='Date'][callee.property.name='now']", 'it is told what time it is'),
        impure("CallExpression[callee.object.name='Math'][callee.property.name='random']", 'it is given its chance'),
        impure(
          'CallExpression[callee.property.name=/^(getFullYear|getMonth|getDate|getDay|getHours|getMinutes|getTimezoneOffset|setHours|setDate|setMonth)$/]',
          'it must not depend on the zone of the machine',
        ),
      ],
    },
  },
  {
    files: ['**/*.spec.ts', 'backend/test/**/*.ts', 'frontend/e2e/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
  { files: ['frontend/src/**/*.ts'], extends: [angular.configs.tsRecommended], processor: angular.processInlineTemplates },
  { files: ['frontend/src/**/*.html'], extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility] },
  prettier,
);
