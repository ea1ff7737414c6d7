/** The import rules find what they are there to find: each forbidden arrow is planted in a small house of its own. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const rules = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as IFlattenedRuleSet & {
  options: Record<string, unknown>;
};

/** One planted file each: where it stands, what it imports, the rule that must object. */
const PLANTED: readonly (readonly [file: string, imports: string, rule: string])[] = [
  ['src/lib/rules/a.ts', '#lib/decision/fine.ts', 'rules-imports-only-its-left'],
  ['src/lib/decision/a.ts', '#lib/words/fine.ts', 'decision-imports-only-its-left'],
  ['src/lib/decision/b.ts', '#lib/document/fine.ts', 'decision-imports-only-its-left'],
  ['src/lib/decision/c.ts', 'zod/mini', 'zod-only-where-it-belongs'],
  ['src/lib/review/a.ts', '#lib/document/fine.ts', 'review-imports-only-its-left'],
  ['src/lib/document/a.ts', '#lib/share/fine.ts', 'document-imports-only-its-left'],
  ['src/lib/catalog/a.ts', '#lib/document/fine.ts', 'catalog-imports-only-its-left'],
  ['src/lib/editing/a.ts', '#lib/review/fine.ts', 'editing-imports-only-its-left'],
  ['src/lib/wizard/a.ts', '#lib/storage/fine.ts', 'wizard-imports-only-its-left'],
  ['src/lib/share/a.ts', '#lib/catalog/fine.ts', 'share-imports-only-its-left'],
  ['src/lib/storage/a.ts', '#lib/wizard/fine.ts', 'storage-imports-only-its-left'],
  ['src/lib/group/a.ts', '#lib/report/fine.ts', 'group-imports-only-its-left'],
  ['src/lib/words/a.ts', '#lib/rules/fine.ts', 'words-imports-only-its-left'],
  ['src/lib/report/a.ts', '#lib/ui/fine.ts', 'report-imports-only-its-left'],
  ['src/lib/ui/a.ts', '../../routes/fine.ts', 'ui-imports-no-page'],
  ['src/lib/ui/B.svelte', '../../routes/fine.ts', 'ui-imports-no-page'],
  ['src/cli/a.ts', '#lib/wizard/fine.ts', 'cli-runs-without-a-browser'],
  ['src/lib/utils/a.ts', '#lib/rules/fine.ts', 'no-unlisted-room'],
  ['src/routes/a.ts', '#lib/utils/a.ts', 'no-import-of-an-unlisted-room'],
  ['src/routes/b.ts', '#lib/rules/text.ts', 'pages-do-not-read-text'],
  ['src/routes/c.ts', 'yaml', 'yaml-only-where-it-belongs'],
  ['src/lib/rules/data.ts', './text.ts', 'data-door-without-yaml'],
  ['src/lib/document/b.ts', 'xstate', 'xstate-only-where-it-belongs'],
  ['src/lib/report/b.ts', 'chart.js', 'chart.js-only-where-it-belongs'],
  ['src/lib/wizard/b.ts', 'svelte/store', 'svelte-only-where-it-belongs'],
  ['src/lib/report/c.ts', 'uqr', 'uqr-only-where-it-belongs'],
  ['src/lib/editing/b.ts', '@codemirror/state', '@codemirror-only-where-it-belongs'],
  ['src/lib/ui/c.ts', '@lezer/highlight', '@lezer-only-where-it-belongs'],
  ['src/lib/ui/d.ts', 'idb', 'idb-only-where-it-belongs'],
  ['src/lib/rules/e.ts', 'csv-parse/sync', 'csv-parse-only-where-it-belongs'],
  ['src/lib/ui/e.ts', 'vite', 'vite-only-where-it-belongs'],
  ['src/lib/ui/b.ts', 'fast-check', 'no-unlisted-package'],
  ['src/lib/storage/b.ts', '$app/env', 'app-modules-only-in-the-browser'],
  ['src/lib/share/b.ts', 'node:fs', 'node-only-on-the-command-line'],
  ['src/lib/rules/b.ts', './c.ts', 'no-circles'],
  ['src/lib/rules/d.ts', './fine.test.ts', 'tests-are-not-imported']
];

/** Files with nothing wrong in them, for the planted ones to import. */
const FINE: readonly (readonly [file: string, text: string])[] = [
  ...'rules decision review document catalog editing wizard share storage group words report ui utils'
    .split(' ')
    .map((room) => [`src/lib/${room}/fine.ts`, 'export const x = 1;\n'] as const),
  ['src/routes/fine.ts', "export { x } from '#lib/ui/fine.ts';\n"],
  ['src/lib/rules/c.ts', "export { x } from './b.ts';\n"],
  ['src/lib/rules/text.ts', "import 'yaml';\nexport const x = 1;\n"],
  ['src/lib/rules/fine.test.ts', "import '#lib/wizard/fine.ts';\nimport 'node:fs';\nexport const x = 1;\n"],
  [
    'src/lib/document/fine-too.ts',
    "import '#lib/rules/fine.ts';\nimport type { x } from '#lib/decision/fine.ts';\n"
  ],
  ['package.json', '{ "type": "module", "imports": { "#lib/*": "./src/lib/*" } }']
];

const importing = (file: string, target: string) =>
  file.endsWith('.svelte')
    ? `<script>import '${target}';</script>\n`
    : `import '${target}';\nexport const x = 1;\n`;

describe('a small house with every forbidden arrow in it', () => {
  let house = '';
  let found: readonly (readonly [rule: string, from: string])[] = [];

  beforeAll(async () => {
    house = mkdtempSync(path.join(tmpdir(), 'ajar-house-'));
    const texts = [...FINE, ...PLANTED.map(([file, target]) => [file, importing(file, target)] as const)];
    for (const [file, text] of texts) {
      mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
      writeFileSync(path.join(house, file), text);
    }
    symlinkSync(path.join(PROJECT, 'node_modules'), path.join(house, 'node_modules'));
    const { output } = await cruise(['src'], {
      ...rules.options,
      ruleSet: rules,
      validate: true,
      baseDir: house
    });
    found = (output as ICruiseResult).summary.violations.map(({ rule, from }) => [rule.name, from] as const);
  });
  afterAll(() => rmSync(house, { recursive: true }));

  test.each(PLANTED)('%s may not import %s', (file, _, rule) => {
    expect(found).toContainEqual([rule, file]);
  });

  test('every rule is planted', () => {
    const tested = new Set(PLANTED.map(([, , rule]) => rule));
    const names = rules.forbidden?.map(({ name }) => name ?? '') ?? [];
    expect(names.filter((name) => !tested.has(name))).toEqual([]);
  });

  test('nothing is said about what is fine', () => {
    const planted = new Set<string>(PLANTED.map(([file]) => file));
    expect(found.filter(([rule, from]) => !planted.has(from) && rule !== 'no-unlisted-room')).toEqual([]);
  });
});
