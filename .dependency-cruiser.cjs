/**
 * Which room may import which, and which packages. A room that is not listed here may be imported by nobody and
 * imports nothing: a new room begins with a line here.
 */

/** For each room, the rooms that its files may import besides their own. */
const MAY_IMPORT = {
  rules: [],
  decision: ['rules'],
  review: ['rules', 'decision'],
  document: ['rules', 'decision'],
  catalog: ['rules', 'decision'],
  editing: ['rules'],
  wizard: ['rules', 'decision', 'document'],
  share: ['rules', 'decision', 'document'],
  storage: ['rules', 'decision', 'document'],
  group: ['rules', 'decision', 'document'],
  words: [],
  report: ['rules', 'decision', 'review', 'document', 'group', 'words']
};
const ROOMS = Object.keys(MAY_IMPORT);
const NOT_FOR_CLI = ['ui', 'storage', 'wizard'];

/** For each package (or Node itself), the only source files that may import it. */
const PACKAGES = {
  yaml: ['^src/lib/rules/text(/|\\.ts$)', '^src/lib/editing/', '^src/cli/'],
  zod: ['^src/lib/rules/zod\\.ts$'],
  xstate: ['^src/lib/wizard/', '^src/lib/ui/'],
  'chart\\.js': ['^src/lib/ui/'],
  uqr: ['^src/lib/ui/'],
  svelte: ['^src/lib/ui/', '^src/routes/'],
  '@codemirror': ['^src/lib/ui/studio/'],
  '@lezer': ['^src/lib/ui/studio/'],
  idb: ['^src/lib/storage/library/'],
  'csv-parse': ['^src/lib/report/'],
  vite: ['^src/lib/catalog/vite-plugin\\.ts$']
};
const KNOWN_PACKAGES = Object.keys(PACKAGES).join('|');

const TESTS = '(\\.test\\.ts$|/testing/)';
const any = (names) => `(${names.join('|')})`;
const room = (name) => `^src/lib/${name}/`;

/** A rule with the fields that all of them share. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const roomRules = ROOMS.map((name) =>
  forbid(
    `${name}-imports-only-its-left`,
    `${name} may import ${MAY_IMPORT[name].join(', ') || 'no other room'}.`,
    // A test may look further: it compares rooms with each other.
    { path: room(name), pathNot: TESTS },
    { path: '^src/', pathNot: room(any([name, ...MAY_IMPORT[name]])) }
  )
);

const packageRules = Object.entries(PACKAGES).map(([name, users]) =>
  forbid(
    `${name.replace('\\', '')}-only-where-it-belongs`,
    'A package has one place in the house; see PACKAGES.',
    { path: '^src/', pathNot: [...users, TESTS] },
    { path: `(^|node_modules/)${name}(/|$)` }
  )
);

module.exports = {
  forbidden: [
    ...roomRules,
    ...packageRules,
    forbid(
      'ui-imports-no-page',
      'Pages compose components, never the other way round.',
      { path: '^src/lib/ui/' },
      { path: '^src/', pathNot: room(any(['ui', ...ROOMS])) }
    ),
    forbid(
      'cli-runs-without-a-browser',
      'The command line reads all rooms but those for the browser.',
      { path: '^src/cli/' },
      { path: [room(any(NOT_FOR_CLI)), '^src/routes/'] }
    ),
    forbid(
      'no-unlisted-room',
      'Every folder of src/lib is a room with a line in MAY_IMPORT. There is no utils.',
      { path: '^src/lib/', pathNot: room(any(['ui', ...ROOMS])) },
      {}
    ),
    forbid(
      'no-import-of-an-unlisted-room',
      'Every folder of src/lib is a room with a line in MAY_IMPORT. There is no utils.',
      {},
      { path: '^src/lib/', pathNot: room(any(['ui', ...ROOMS])) }
    ),
    forbid(
      'no-unlisted-package',
      'A package that the app ships is chosen, not found: give it a place in PACKAGES.',
      { path: '^src/', pathNot: TESTS },
      { path: 'node_modules/', pathNot: `node_modules/(${KNOWN_PACKAGES})/` }
    ),
    forbid(
      'app-modules-only-in-the-browser',
      'Only ui, pages and what makes them know SvelteKit; the rest runs in plain Node.',
      { path: '^src/', pathNot: '^src/(lib/ui/|routes/|service-worker/|hooks\\.server\\.ts$)' },
      { path: '^\\$(app|env|service-worker)' }
    ),
    forbid(
      'node-only-on-the-command-line',
      'What browsers run cannot read files; the Vite part of the catalog and the command line can.',
      { path: '^src/', pathNot: ['^src/cli/', '^src/lib/catalog/(vite-plugin|frozen)\\.ts$', TESTS] },
      { dependencyTypes: ['core'] }
    ),
    forbid(
      'data-door-without-yaml',
      'rules/data.ts is for pages that must not carry the YAML library.',
      { path: '^src/lib/rules/data\\.ts$' },
      { path: 'node_modules/yaml/', reachable: true }
    ),
    forbid(
      'pages-do-not-read-text',
      'Pages get checked rules from the catalog; only the studio and the command line parse text.',
      {
        path: '^src/(routes|lib/(decision|review|document|wizard|share|storage|group|words|report))/',
        pathNot: TESTS
      },
      { path: '^src/lib/rules/text(/|\\.ts$)' }
    ),
    forbid('no-circles', 'Two files that need each other are one file, or three.', {}, { circular: true }),
    forbid(
      'tests-are-not-imported',
      'What a test and the app both need belongs to the app.',
      { path: '^src/', pathNot: TESTS },
      { path: TESTS }
    )
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^\\.svelte-kit/' },
    // Imports of types count too: an arrow is an arrow.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.svelte', '.json'],
      conditionNames: ['svelte', 'import', 'types', 'node', 'default'],
      mainFields: ['module', 'main', 'types']
    }
  }
};
