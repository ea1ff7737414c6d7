/** What is kept of a model when its rules are edited changes no decision. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { decide } from './decide.ts';
import { withFactsOf } from './kept-facts.ts';
import { compile } from './model.ts';
import { outlook } from './outlook.ts';
import { randomRules } from './testing/random-rules.ts';
import { randomSituation } from './testing/random-situation.ts';
import { amounts, members, priced, rule, rulesWith, type Raw } from './testing/small-rules.ts';

const setting = randomRules().chain(({ ruleSet }) =>
  fc.record({ ruleSet: fc.constant(ruleSet), one: randomSituation(ruleSet), other: randomSituation(ruleSet) })
);

/** The same rules after edits of tradeoffs and weights. */
const edited = (ruleSet: RuleSet): RuleSet => ({
  ...ruleSet,
  tradeoffs: ruleSet.tradeoffs.map(({ when, ...rest }) => ({ ...rest, when: { kind: 'not', of: when } })),
  criteria: ruleSet.criteria.map((each) => ({ ...each, weight: each.weight + 1 }))
});

test('a model with the facts of the one before the edit decides as one compiled afresh', () => {
  fc.assert(
    fc.property(setting, ({ ruleSet, one, other }) => {
      const before = compile(ruleSet);
      for (const situation of [one, other]) decide(before, situation, { samples: 50, brief: true });
      const fresh = compile(edited(ruleSet));
      const kept = withFactsOf(compile(edited(ruleSet)), before);
      expect(kept.facts).toBe(before.facts);
      for (const situation of [other, one]) {
        expect(outlook(kept, situation)).toEqual(outlook(fresh, situation));
        expect(decide(kept, situation, { samples: 50 })).toEqual(decide(fresh, situation, { samples: 50 }));
      }
    }),
    { numRuns: 60 }
  );
}, 60_000);

const questions = { volume: amounts, q: { options: { a: {}, b: {} } } };
const tradeoffs = { t: rule({ q: 'a' }, { x: 1 }) };
const model = (extra: Raw = {}) => compile(rulesWith({ questions, tradeoffs, ...priced(), ...extra }));

test.each<[string, Raw]>([
  ['a prior', { questions: { ...questions, q: { options: { a: {}, b: {} }, prior: { a: 1, b: 3 } } } }],
  ['an option', { questions: { ...questions, q: { options: { a: {}, b: {}, c: {} } } } }],
  ['a condition', { questions: { ...questions, r: { ...questions.q, when: { q: 'a' } } } }],
  [
    'a volume',
    { questions: { ...questions, volume: { options: { v0: { amount: { low: 1, value: 2, high: 3 } } } } } }
  ],
  [
    'what an option stands for',
    {
      questions: {
        ...questions,
        volume: { options: members(3, 'v', (v) => ({ amount: { low: 1, value: 2 + v, high: 8 } })) }
      }
    }
  ],
  ['a figure', priced([{ when: { q: 'a' }, value: 2 }])]
])('after an edit of %s the facts are those of the new rules', (_, extra) => {
  const now = model(extra);
  expect(withFactsOf(now, model())).toBe(now);
});

test('there may be no model before', () => {
  const now = model();
  expect(withFactsOf(now, null)).toBe(now);
});

test('a model before that has not decided anything yet has its facts taken all the same', () => {
  const before = model();
  const kept = withFactsOf(model(), before);
  expect(kept.facts).toBe(before.facts);
  const situation = { answers: { q: 'a', volume: 'v1' } };
  expect(decide(kept, situation, { samples: 50 })).toEqual(decide(model(), situation, { samples: 50 }));
});
