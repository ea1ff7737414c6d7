/**
 * The Vite part of the catalog: turns rule files into checked data, so that the app needs neither the YAML library nor
 * the checks. A file with an error stops the build at its line. `vite dev` puts the working file before the releases.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { normalizePath, type Plugin, type ResolvedConfig } from 'vite';
import type { Problem } from '#lib/rules/problem.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { readRuleText } from '#lib/rules/text.ts';
import { brokenReleases, releasedFiles } from './frozen.ts';
import {
  exampleModule,
  fetchingModule,
  frontModule,
  importingModule,
  MODULE,
  partModule,
  type Shipped
} from './rule-modules.ts';

export interface RulesPluginOptions {
  /** The folder of the rule files, relative to the project. */
  readonly folder: string;
  /** The working file in it. */
  readonly working: string;
  /** The sentence for a problem; passed in, since sentences are another room's. */
  readonly sentence: (problem: Problem) => string;
  /** What the start page shows of the newest rules, worked out here so that it need not load them; plain data. */
  readonly front?: (newest: RuleSet) => unknown;
  /** A small rule file to play with, relative to the project; checked like the others, served as `virtual:ajar-rules/example`. */
  readonly example?: string;
}

const FETCHED = normalizePath(path.join(import.meta.dirname, 'fetched.ts'));

/** The plugin that serves `virtual:ajar-rules`. */
export function ajarRules(options: RulesPluginOptions): Plugin {
  const shelf = shelfOf(options);
  return {
    name: 'ajar-rules',
    configResolved: (config) => shelf.open(config),
    buildStart() {
      const broken = brokenReleases(shelf.released());
      if (broken.length > 0)
        this.error(broken.map((line) => `${options.folder}/released: ${line}`).join('\n'));
    },
    resolveId: (id) => (id === MODULE || id.startsWith(`${MODULE}/`) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${MODULE}`)) return null;
      for (const file of shelf.files()) this.addWatchFile(file);
      const [part, name] = id.slice(MODULE.length + 2).split('/');
      if (part === 'front') return frontModule(shelf.all(), options.front ?? (() => null));
      if (part === 'example') return shelf.example();
      if (part !== undefined && name !== undefined) return partModule(shelf.all(), part, name);
      const { command, consumer } = this.environment.config;
      const isFetched = command === 'build' && consumer === 'client';
      return isFetched
        ? fetchingModule(shelf.all(), FETCHED, (asset) => this.emitFile(asset))
        : importingModule(shelf.all());
    },
    hotUpdate({ file }) {
      if (!file.startsWith(`${normalizePath(shelf.root())}/`)) return undefined;
      const graph = this.environment.moduleGraph;
      const stale = [...graph.idToModuleMap.values()].filter(({ id }) => id?.startsWith(`\0${MODULE}`));
      for (const module of stale) graph.invalidateModule(module);
      this.environment.hot.send({ type: 'full-reload' });
      return [];
    }
  };
}

/** The rule files on disk: which there are in this run of Vite, each read again only when its text changed. */
function shelfOf({ folder, working, sentence, example }: RulesPluginOptions) {
  const read = new Map<string, { readonly text: string; readonly rules: Shipped }>();
  let project = '';
  let root = '';
  let withWorking = false;

  const released = () => path.join(root, 'released');
  const files = () => [
    ...(withWorking ? [path.join(root, working)] : []),
    ...releasedFiles(released()).map((name) => path.join(released(), name))
  ];

  function shipped(file: string): Shipped {
    const text = readFileSync(file, 'utf8');
    const before = read.get(file);
    if (before?.text === text) return before.rules;
    const shown = path.relative(path.dirname(root), file);
    const rules = { name: path.basename(file, '.yaml'), ...checked(text, shown, sentence) };
    read.set(file, { text, rules });
    return rules;
  }

  return {
    open(config: Pick<ResolvedConfig, 'root' | 'command' | 'mode'>): void {
      project = config.root;
      root = path.join(project, folder);
      // Tests see what a build sees.
      withWorking = config.command === 'serve' && config.mode !== 'test';
    },
    root: () => root,
    released,
    files,
    all: (): readonly Shipped[] => files().map(shipped),
    example(): string {
      if (example === undefined) throw new Error('There is no example to play with.');
      const text = readFileSync(path.join(project, example), 'utf8');
      return exampleModule(text, checked(text, example, sentence).ruleSet);
    }
  };
}

/**
 * Reads a rule file.
 * @param shown its name in messages
 * @throws with one `file:line:column: error: message [code]` a line, where the file has an error
 */
export function checked(text: string, shown: string, sentence: (problem: Problem) => string) {
  const { ruleSet, data, problems } = readRuleText(text);
  if (ruleSet !== null) return { ruleSet, data };
  const lines = problems
    .filter(({ severity }) => severity === 'error')
    .map((problem) => {
      const { line, column } = problem.start ?? { line: 1, column: 1 };
      return `${shown}:${line}:${column}: error: ${sentence(problem)} [${problem.code}]`;
    });
  throw new Error(lines.join('\n'));
}
