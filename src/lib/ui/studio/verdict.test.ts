import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile, decide } from '#lib/decision/index.ts';
import { replay } from '#lib/document/replay.ts';
import { familyRows } from '#lib/report/families.ts';
import { headline } from '#lib/report/headline.ts';
import type { Answers } from '#lib/rules/rule-set.ts';
import { readRuleText } from '#lib/rules/text.ts';
import { verdictOf, worthOf } from './verdict.ts';

const { ruleSet } = readRuleText(readFileSync('tests/review/clean.yaml', 'utf8'));
if (!ruleSet) throw new Error('The clean rules are not clean.');
const model = compile(ruleSet);
const core = { ...ruleSet, questions: ruleSet.questions.map((each) => ({ ...each, core: true })) };
const coreModel = compile(core);

/** What the whole decision says, with all its draws. */
function drawn(of: typeof model, answers: Answers) {
  const { situation } = replay({ answers }, of.ruleSet);
  const decision = decide(of, situation, { brief: true });
  const outcome = { ruleSet: of.ruleSet, decision, answers: situation.answers };
  const { text, sentence } = headline(outcome);
  const families = familyRows(outcome).map(({ family, scoreText }) => ({
    label: family.label,
    score: scoreText
  }));
  return { text, sentence, families };
}

/** The answers of each scenario, and as they come to be given one after another. */
const RUNS = ruleSet.scenarios.flatMap(({ answers }) =>
  Array.from(
    { length: Object.keys(answers).length + 1 },
    (_, count) => Object.fromEntries(Object.entries(answers).slice(0, count)) as Answers
  )
);

describe.each([
  ['without core questions', model],
  ['where every question is of the core', coreModel]
])('the outcome %s', (_, of) => {
  test('is that of the whole decision, with or without its draws', () => {
    for (const answers of RUNS) expect(verdictOf(of, { answers })).toEqual(drawn(of, answers));
  });
});

test('without answers it is too early to say, and every family has a score', () => {
  const { text, families } = verdictOf(coreModel, { answers: {} });
  expect(text).toBe('Too early to say');
  expect(families.map(({ score }) => score)).not.toContain('–');
});

test('a point of each criterion is worth its share of a hundred', () => {
  const worth = worthOf(ruleSet);
  const { criteria } = ruleSet;
  const whole = criteria.reduce((sum, { id, scale: { worst, best } }) => {
    const range = best.numerator / best.denominator - worst.numerator / worst.denominator;
    return sum + (worth[id] ?? 0) * range;
  }, 0);
  expect(whole).toBeCloseTo(100);
});
