/** The cases that are decided on both sides: the scenarios of the newest rules, and seeded random rule sets. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { randomRules } from '#lib/decision/testing/random-rules.ts';
import { randomSituation } from '#lib/decision/testing/random-situation.ts';
import { readRuleData } from '#lib/rules/data.ts';
import { readRuleText } from '#lib/rules/text.ts';
import type { Answers, RuleSet } from '#lib/rules/rule-set.ts';
import type { Case, Cases } from './deciding.ts';

const WORKING = path.resolve(import.meta.dirname, '../../rules/open-vs-closed.yaml');
const RANDOM = 24;
const SEED = 20_261_120;

export function casesToCompare(): Cases {
  const { ruleSet, data } = readRuleText(readFileSync(WORKING, 'utf8'));
  if (ruleSet === null) throw new Error('The working rules do not read.');
  const random = fc.sample(
    randomRules({ questions: 6, tradeoffs: 14 })
      .filter(({ raw }) => readRuleData(raw).ruleSet !== null)
      .chain(({ raw, ruleSet: drawn }) => randomSituation(drawn).map((situation) => ({ raw, situation }))),
    { numRuns: RANDOM, seed: SEED }
  );
  return {
    rules: [data, ...random.map(({ raw }) => raw)],
    cases: [
      ...shippedCases(ruleSet),
      ...random.map(({ situation }, index) => ({ name: `random ${index}`, rules: index + 1, situation }))
    ]
  };
}

/** Nothing answered; each scenario as it stands; some of them with part of their answers left open. */
function shippedCases({ scenarios }: RuleSet): readonly Case[] {
  const whole = scenarios.map(({ id, answers, weights, cost }) => ({
    name: id,
    rules: 0,
    situation: { answers, weights, cost }
  }));
  const inPart = whole
    .filter((_, index) => index % 3 === 0)
    .map(({ name, situation }, index) => ({
      name: `${name}, in part`,
      rules: 0,
      situation: { ...situation, answers: without(situation.answers, index % 3) }
    }));
  return [{ name: 'nothing answered', rules: 0, situation: { answers: {} } }, ...whole, ...inPart];
}

/** Every third answer left out. */
function without(answers: Answers, rest: number): Answers {
  return Object.fromEntries(Object.entries(answers).filter((_, position) => position % 3 !== rest));
}
