/** What may not be written in Ajar. Formatting is Prettier's; import directions are in .dependency-cruiser.cjs. */
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const TESTS = ['**/*.test.ts', '**/testing/**', 'tests/**'];
/** Files that a tool insists on finding with a default export. */
const CONFIGS = ['*.config.js', '*.config.ts', '*.cjs', 'tests/e2e/serve-build.ts'];

/** Banned everywhere: each selector with the reason that the person who meets it reads. */
const NEVER = [
  ['MemberExpression[property.name=/^(innerHTML|outerHTML)$/]', 'Set text, or let Svelte write the markup.'],
  [
    'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe)$/]',
    'Let Svelte write the markup.'
  ],
  ["NewExpression[callee.name='Function']", 'The CSP forbids code made from text.'],
  [
    "MemberExpression[object.name='history'][property.name=/^(push|replace)State$/]",
    'Use pushState and replaceState of $app/navigation: SvelteKit must know.'
  ],
  [
    "CallExpression[callee.object.name='Object'][callee.property.name='assign']",
    'Copies members of whatever name: write the members out, or spread.'
  ],
  [
    "MemberExpression[object.name='Math'][property.name='random']",
    'The same answers give the same result: pass a seed or a clock in.'
  ],
  ["MemberExpression[property.name='__proto__']", 'Use Object.getPrototypeOf.']
];
/** Banned where the same answers must give the same result on any day: a day is passed in. */
const TIMELESS = [
  ["MemberExpression[object.name='Date'][property.name='now']", 'Pass the day in.'],
  ["NewExpression[callee.name='Date'][arguments.length=0]", 'Pass the day in.']
];
const NO_DEFAULT = [
  'ExportDefaultDeclaration',
  'Export by name, so that a thing is called the same everywhere.'
];

/** @param {readonly (readonly string[])[]} entries @returns {import('eslint').Linter.RuleEntry} */
const banned = (...entries) => ['error', ...entries.map(([selector, message]) => ({ selector, message }))];

export default defineConfig(
  {
    ignores: [
      'build/',
      '.stryker-tmp/',
      '.svelte-kit/',
      'coverage/',
      'reports/',
      'test-results/',
      'playwright-report/'
    ]
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...ts.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } }
  },
  // The typed rules report what is not there inside Svelte files; svelte-check reads their types.
  { files: ['**/*.svelte'], extends: [...ts.configs.recommended] },
  ...svelte.configs.recommended,
  prettier,
  ...svelte.configs.prettier,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: {
        parser: ts.parser,
        extraFileExtensions: ['.svelte'],
        tsconfigRootDir: import.meta.dirname,
        svelteConfig
      }
    },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/button-has-type': 'error',
      // A plain Set or Map is right wherever nothing has to react.
      'svelte/prefer-svelte-reactivity': 'off'
    }
  },
  {
    languageOptions: { globals: { ...globals.es2024 } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': banned(...NEVER, NO_DEFAULT),
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 15]
    }
  },
  {
    files: ['**/*.ts', '**/*.svelte'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': false, minimumDescriptionLength: 10 }
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }]
    }
  },
  {
    files: ['src/lib/{rules,decision,review,report,words}/**/*.ts'],
    rules: { 'no-restricted-syntax': banned(...NEVER, ...TIMELESS, NO_DEFAULT) }
  },
  {
    files: ['src/**/*.{ts,svelte}', 'static/**'],
    ignores: TESTS,
    languageOptions: { globals: globals.browser }
  },
  {
    files: ['scripts/**', 'src/cli/**', ...CONFIGS, ...TESTS],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: { 'no-console': 'off' }
  },
  { files: CONFIGS, rules: { 'no-restricted-syntax': banned(...NEVER) } },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
  { files: ['**/*.svelte'], rules: { 'max-lines-per-function': 'off' } },
  // Loops over typed arrays, whose every index is in range by construction.
  {
    files: ['src/lib/decision/**/*.ts', 'src/lib/review/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' }
  },
  {
    files: TESTS,
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Matchers such as expect.stringContaining are typed any.
      '@typescript-eslint/no-unsafe-assignment': 'off'
    }
  }
);
