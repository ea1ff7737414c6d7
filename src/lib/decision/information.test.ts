/** Value of information held to brute force. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditionals } from './conditional.ts';
import { decide } from './decide.ts';
import type { Situation } from './decision.ts';
import { toNumber } from './fraction.ts';
import { expectedFamily, groundOf } from './ground.ts';
import { informationOf } from './information.ts';
import { compile } from './model.ts';
import { allCases, chance, expectation } from './testing/oracle.ts';
import { randomRules } from './testing/random-rules.ts';
import { randomSituation } from './testing/random-situation.ts';
import { readGood } from './testing/read-good.ts';
import { deciding, rule, rulesWith, type Raw } from './testing/small-rules.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';

/** Expected value where in, 0 where out, of every way. */
function worths(ruleSet: RuleSet, situation: Situation): readonly number[] {
  const cases = allCases(ruleSet, situation);
  return ruleSet.alternatives.map((_, way) =>
    toNumber(
      expectation(cases, ({ values, out }) => (out[way] ? { numerator: 0n, denominator: 1n } : values[way]!))
    )
  );
}

test('value and chance to flip equal brute force', () => {
  fc.assert(
    fc.property(
      randomRules({ questions: 3 }).chain(({ ruleSet }) =>
        randomSituation(ruleSet).map((situation) => ({ ruleSet, situation }))
      ),
      ({ ruleSet, situation }) => {
        const model = compile(ruleSet);
        const decision = decide(model, situation, { samples: 1 });
        const open = [...decision.questions.unanswered, ...decision.questions.unsure];
        expect(decision.information!.map(({ question }) => question).sort()).toEqual([...open].sort());
        const { first } = groundOf(model, situation).standing;
        for (const { question, value, flipChance } of decision.information!) {
          const { kind, options } = ruleSet.questions.find(({ id }) => id === question)!;
          let [known, flips] = [0, 0];
          const all = options.reduce((sum, { priorWeight }) => sum + priorWeight, 0);
          for (const { id, priorWeight } of options) {
            const prior = priorWeight / all;
            const answered = {
              ...situation,
              answers: { ...situation.answers, [question]: kind === 'many' ? [id] : id }
            };
            known += prior * Math.max(...worths(ruleSet, answered));
            const after = groundOf(model, answered).standing.first;
            const present = decision.recommendation.family;
            const left = present === null ? after.join() !== first.join() : !after.includes(first[0]!);
            if (left) flips += prior;
          }
          expect(value).toBeCloseTo(known - Math.max(...worths(ruleSet, situation)), 9);
          expect(flipChance).toBeCloseTo(flips, 9);
        }
      }
    ),
    { numRuns: 150 }
  );
}, 60_000);

test('the exclusion chance used is that of the oracle', () => {
  fc.assert(
    fc.property(randomRules({ questions: 2 }), ({ ruleSet }) => {
      const cases = allCases(ruleSet, { answers: {} });
      const { out } = groundOf(compile(ruleSet), { answers: {} }).standing;
      for (const [way, judgement] of out.entries())
        expect(toNumber(judgement.chance)).toBeCloseTo(toNumber(chance(cases, (each) => each.out[way]!)), 12);
      expect(expectedFamily(compile(ruleSet), { answers: {} })).toBe(
        decide(compile(ruleSet), { answers: {} }, { samples: 1 }).recommendation.family
      );
    }),
    { numRuns: 30 }
  );
}, 60_000);

test('draws tell what an option brings though others are alike', () => {
  const model = compile(
    readGood({
      format: 1,
      id: 'alike',
      version: '1.0.0',
      title: 'Alike',
      alternatives: { x: {}, y: {} },
      criteria: { k: { weight: 1, scale: { worst: 0, best: 8 } } },
      questions: { q: { options: { a: {}, b: {}, c: {}, d: {} } } },
      tradeoffs: { t: { criterion: 'k', when: { q: 'a' }, gives: { x: 8 }, because: 'So it is.' } }
    })
  );
  const { known, open, standing } = groundOf(model, { answers: {} });
  const [withIt, without] = conditionals(known, open, standing, 0)[0]!.turns;
  expect(withIt!.means.totals[0]).toBeCloseTo(8, 9);
  expect(without!.means.totals[0]).toBeCloseTo(0, 9);
});

describe('how far an answer moves the lead', () => {
  const swings = (members: Raw): readonly (readonly [string, number])[] => {
    const model = compile(rulesWith(members));
    return informationOf(groundOf(model, { answers: {} })).map(({ question, swing }) => [
      model.facts[question]!.id,
      swing
    ]);
  };
  const ab = { options: { a: {}, b: {} } };

  test('is what lies between the answers, in points of a hundred', () => {
    const tradeoffs = {
      t: rule(null, { x: 5 }),
      u: rule({ q: 'a' }, { y: 3 }),
      v: rule({ r: 'a' }, { x: 1, y: 1 })
    };
    expect(swings({ questions: { q: ab, r: ab, idle: ab }, tradeoffs })).toEqual([
      ['q', expect.closeTo(30, 9)],
      ['r', expect.closeTo(0, 9)],
      ['idle', 0]
    ]);
  });

  test('is nothing where no family leads', () => {
    const tradeoffs = { t: rule({ q: 'a' }, { x: 1 }), u: rule({ q: 'b' }, { y: 1 }) };
    expect(swings({ questions: { q: ab }, tradeoffs })).toEqual([['q', 0]]);
  });
});

describe('the chance to flip', () => {
  const chances = (members: Raw): readonly (readonly [string, number])[] =>
    deciding(rulesWith(members)).information!.map(({ question, flipChance }) => [question, flipChance]);

  test('counts on a tie the answers that leave others first, and a family drawn level with as no flip', () => {
    const questions = { q: { options: { a: {}, b: {}, c: {} } } };
    const even = { t: rule({ q: 'a' }, { x: 1 }), u: rule({ q: 'b' }, { y: 1 }) };
    expect(chances({ questions, tradeoffs: even })).toEqual([['q', expect.closeTo(2 / 3, 12)]]);
    const ahead = { t: rule(null, { x: 1 }), u: rule({ q: 'a' }, { y: 1 }) };
    expect(chances({ questions, tradeoffs: ahead })).toEqual([['q', 0]]);
  });

  test('is that among all that may be in, where nothing is likely to be', () => {
    const abc = { options: { a: {}, b: {}, c: {} } };
    const out = (when: unknown, way: string): Raw => ({ when, 'rules-out': [way], because: 'So it is.' });
    const tradeoffs = {
      t: rule(null, { x: 5, y: 1 }),
      u: rule({ q: 'a' }, { y: 2 }),
      v: rule({ q: 'b' }, { y: 9 })
    };
    const constraints = { c: out({ r: ['a', 'b'] }, 'x'), d: out({ r: ['b', 'c'] }, 'y') };
    const found = new Map(chances({ questions: { q: abc, r: abc }, tradeoffs, constraints }));
    expect([found.get('q'), found.get('r')]).toEqual([expect.closeTo(1 / 3, 12), expect.closeTo(2 / 3, 12)]);
  });

  test('takes a way that is as likely in as out for likely', () => {
    const ab = { options: { a: {}, b: {} } };
    const tradeoffs = { t: rule(null, { x: 10, y: 5 }), u: rule({ q: 'a' }, { y: 1 }) };
    const constraints = { c: { when: { r: 'b' }, 'rules-out': ['x'], because: 'So it is.' } };
    const found = new Map(chances({ questions: { q: ab, r: ab }, tradeoffs, constraints }));
    expect([found.get('q'), found.get('r')]).toEqual([0, 0.5]);
  });
});
