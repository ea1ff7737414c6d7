import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, createServer, type InlineConfig } from 'vite';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { compile, interview } from '#lib/decision/index.ts';
import { readRuleText } from '#lib/rules/text.ts';
import type { Release } from './catalog.ts';
import { ajarRules } from './vite-plugin.ts';

const rulesText = (version: string) => `format: 1
id: doors
version: ${version}
title: Which door?
alternatives:
  left: { label: Left, summary: The left door. }
  right: { label: Right, summary: The right door. }
criteria:
  light: { label: Light, weight: 1 }
questions:
  sun:
    ask: Where is the sun?
    why: It lights one of them.
    kind: one
    options: { east: { label: East }, west: { label: West } }
tradeoffs:
  morning:
    label: Morning light
    criterion: light
    when: { sun: east }
    gives: { left: 2 }
    because: It comes in from the left.
`;

describe('the rules in a build', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'ajar-rules-'));
    mkdirSync(path.join(root, 'rules', 'released'), { recursive: true });
    write('package.json', '{ "type": "module" }');
    write('main.js', "export { releases } from 'virtual:ajar-rules';\n");
    release('doors-1.0.0', rulesText('1.0.0'));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    rmSync(root, { recursive: true });
  });

  const write = (name: string, text: string) => writeFileSync(path.join(root, name), text);

  /** Writes a release and lists only it, with its true hash. */
  function release(name: string, text: string): void {
    write(`rules/released/${name}.yaml`, text);
    write('rules/released/HASHES', `${createHash('sha256').update(text).digest('hex')}  ${name}.yaml\n`);
  }

  const config = (): InlineConfig => ({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [
      ajarRules({
        folder: 'rules',
        working: 'doors.yaml',
        sentence: ({ code }) => `about ${code}`,
        front: ({ title, version }) => `${title} ${version}`
      })
    ],
    build: { ssr: 'main.js', outDir: 'out', minify: true }
  });

  async function built(): Promise<readonly Release[]> {
    await build(config());
    return released(path.join(root, 'out', 'main.js'));
  }

  async function released(file: string): Promise<readonly Release[]> {
    const module = (await import(pathToFileURL(file).href)) as { releases: readonly Release[] };
    return module.releases;
  }

  test('are listed with their digests, and come in three parts that are the checked rule set', async () => {
    const { ruleSet, data } = readRuleText(rulesText('1.0.0'));
    const [only, ...others] = await built();
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      id: 'doors',
      version: '1.0.0',
      title: 'Which door?',
      updated: null,
      digest: ruleSet?.digest
    });
    expect(await only?.full()).toEqual(ruleSet);
    expect(await only?.data()).toEqual(data);
    const { ruleSet: core, opening } = (await only?.core())!;
    expect(core.questions[0]?.ask).toBe('Where is the sun?');
    expect(core.tradeoffs[0]?.because).toBe('');
    expect(opening).toEqual(interview(compile(ruleSet!), { answers: {} }));
  });

  test('for a browser, the parts are files beside the app that are fetched', async () => {
    await build({
      ...config(),
      base: './',
      build: {
        outDir: 'site',
        rolldownOptions: {
          input: 'main.js',
          preserveEntrySignatures: 'strict',
          output: { entryFileNames: 'main.js' }
        }
      }
    });
    const site = path.join(root, 'site');
    const files = readdirSync(path.join(site, 'assets')).map((name) => name.replace(/-.{8}\.json$/, ''));
    expect(files.sort()).toEqual(['doors-1.0.0.core', 'doors-1.0.0.data', 'doors-1.0.0.full']);
    vi.stubGlobal('fetch', (address: string) =>
      Promise.resolve(new Response(readFileSync(new URL(address))))
    );
    const [only] = await released(path.join(site, 'main.js'));
    const { ruleSet, data } = readRuleText(rulesText('1.0.0'));
    expect(await only?.full()).toEqual(ruleSet);
    expect(await only?.data()).toEqual(data);
  });

  test('what the start page shows is worked out from the newest', async () => {
    release('doors-1.0.0', rulesText('1.0.0'));
    write('main.js', "export { front } from 'virtual:ajar-rules/front';\n");
    await build(config());
    expect(await import(pathToFileURL(path.join(root, 'out', 'main.js')).href)).toMatchObject({
      front: 'Which door? 1.0.0'
    });
  });

  test('the working file is not in a build', async () => {
    write('rules/doors.yaml', rulesText('1.1.0'));
    expect((await built()).map(({ version }) => version)).toEqual(['1.0.0']);
  });

  test('a broken rule file stops the build at its line', async () => {
    release('doors-1.0.0', rulesText('1.0.0').replace('{ sun: east }', '{ son: east }'));
    await expect(built()).rejects.toThrow(
      /rules\/released\/doors-1\.0\.0\.yaml:20:13: error: about unknown-id \[unknown-id\]/
    );
  });

  test('a release that was changed afterwards stops the build', async () => {
    write('rules/released/doors-1.0.0.yaml', `${rulesText('1.0.0')}\n`);
    await expect(built()).rejects.toThrow('rules/released: doors-1.0.0.yaml was changed after its release');
  });

  test('the development server puts the working file first, and reads it again when it changes', async () => {
    write('rules/doors.yaml', rulesText('1.1.0'));
    const server = await createServer({
      ...config(),
      server: { middlewareMode: true, watch: null, ws: false }
    });
    const versions = async () => {
      const { releases } = (await server.ssrLoadModule('virtual:ajar-rules')) as {
        releases: readonly Release[];
      };
      return releases.map(({ version }) => version);
    };
    expect(await versions()).toEqual(['1.1.0', '1.0.0']);

    write('rules/doors.yaml', rulesText('1.2.0'));
    server.moduleGraph.invalidateAll();
    expect(await versions()).toEqual(['1.2.0', '1.0.0']);
    await server.close();
  });
});
