/**
 * The text of the modules that the Vite part of the catalog serves: the list of rule sets, their parts, and what the start
 * page shows of the newest.
 */
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { newestOf } from './catalog.ts';
import { coreOf } from './core.ts';
import { packed } from './packed.ts';

/** The module with the list of rule sets; the others are under it. */
export const MODULE = 'virtual:ajar-rules';

/** A rule file that passed its checks. */
export interface Shipped {
  readonly name: string;
  readonly ruleSet: RuleSet;
  readonly data: unknown;
}

/** Puts a file beside the app. @returns its reference in `import.meta.ROLLUP_FILE_URL_…` */
export type Emit = (asset: {
  readonly type: 'asset';
  readonly name: string;
  readonly source: string;
}) => string;

const PARTS: Readonly<Record<string, (rules: Shipped) => unknown>> = {
  core: ({ ruleSet }) => coreOf(ruleSet),
  full: ({ ruleSet }) => ruleSet,
  data: ({ data }) => data
};

/**
 * The list of rule sets for browsers: each part is a file of JSON, fetched when called for.
 * @param fetched where `fetched.ts` is
 */
export function fetchingModule(all: readonly Shipped[], fetched: string, emit: Emit): string {
  const index = indexModule(all, (part, rules) => {
    const source = JSON.stringify(packed(valueOf(rules, part)));
    const file = emit({ type: 'asset', name: `${rules.name}.${part}.json`, source });
    return `fetched(import.meta.ROLLUP_FILE_URL_${file})`;
  });
  return `import { fetched } from ${JSON.stringify(fetched)};\n${index}`;
}

/** The same where there is nothing to fetch from: each part is a module of its own (`partModule`), imported when called for. */
export function importingModule(all: readonly Shipped[]): string {
  return indexModule(all, (part, { name }) => {
    const module = JSON.stringify(`${MODULE}/${part}/${name}`);
    return `import(${module}).then((module) => module.default)`;
  });
}

/** @param load the expression that gives the promise of a part */
function indexModule(all: readonly Shipped[], load: (part: string, rules: Shipped) => string): string {
  const releases = all.map((rules) => {
    const { id, version, digest, title, updated = null } = rules.ruleSet;
    const parts = Object.keys(PARTS).map((part) => `${part}: () => ${load(part, rules)}`);
    return `{ ...${JSON.stringify({ id, version, digest, title, updated })}, ${parts.join(', ')} }`;
  });
  return `export const releases = [${releases.join(',\n')}];`;
}

/** One part of one rule set. JavaScript engines parse a JSON string faster than the same object written as code. */
export function partModule(all: readonly Shipped[], part: string, name: string): string {
  const rules = all.find((each) => each.name === name);
  if (rules === undefined) throw new Error(`There is no rule file ${name}.`);
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(valueOf(rules, part)))});`;
}

function valueOf(rules: Shipped, part: string): unknown {
  const value = PARTS[part];
  if (value === undefined) throw new Error(`A rule file has no part ${part}.`);
  return value(rules);
}

/** What `front` makes of the newest rules; null where there are none. */
export function frontModule(all: readonly Shipped[], front: (newest: RuleSet) => unknown): string {
  const newest = newestOf(all.map(({ ruleSet }) => ruleSet));
  return `export const front = ${JSON.stringify(newest && front(newest))};`;
}

/** A small rule set to play with: its text, and what the checks made of it. */
export function exampleModule(text: string, ruleSet: RuleSet): string {
  const data = JSON.stringify(JSON.stringify(ruleSet));
  return `export const text = ${JSON.stringify(text)};\nexport const ruleSet = JSON.parse(${data});`;
}
