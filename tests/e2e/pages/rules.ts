/** The rules that the built site ships, and the answers of their scenarios: what the journeys answer with. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compareVersions } from '../../../src/lib/catalog/catalog.ts';
import { releasedFiles } from '../../../src/lib/catalog/frozen.ts';
import type { RuleSet } from '../../../src/lib/rules/rule-set.ts';
import { readRuleText } from '../../../src/lib/rules/text.ts';

const RELEASED = path.resolve(import.meta.dirname, '../../../rules/released');

function newestRules(): RuleSet {
  const sets = releasedFiles(RELEASED).map(
    (name) => readRuleText(readFileSync(path.join(RELEASED, name), 'utf8')).ruleSet
  );
  const [newest] = sets.filter((set) => set !== null).sort((a, b) => compareVersions(b.version, a.version));
  if (newest === undefined) throw new Error('No rule set is released.');
  return newest;
}

export const rules: RuleSet = newestRules();

/** A finished case: its answers, and the family that it comes to. */
export interface Case {
  readonly title: string;
  readonly answers: RuleSet['scenarios'][number]['answers'];
  readonly family: string;
}

/** The scenarios that come to one family for certain, each with the family's label. */
export const cases: readonly Case[] = rules.scenarios.flatMap(({ title, answers, expect, weights }) => {
  const [family, ...others] = expect.family;
  const label = rules.families.find(({ id }) => id === family)?.label;
  const isPlain = others.length === 0 && Object.keys(weights).length === 0;
  return label === undefined || !isPlain ? [] : [{ title, answers, family: label }];
});

/** The first case that comes to a family. @param family its label */
export function caseFor(family: string): Case {
  const found = cases.find((each) => each.family === family);
  if (found === undefined) throw new Error(`No scenario comes to ${family}.`);
  return found;
}
