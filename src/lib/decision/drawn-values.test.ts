/** Points draw by draw, held to the plain evaluator on the completion that was drawn. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnPoints, expectedPoints, isOpen, liveWays, rowsOf } from './drawn-values.ts';
import { completionDraws } from './draws.ts';
import { pointsOfHundred } from './expected.ts';
import { TRUE, type Atom } from './formula.ts';
import { toNumber } from './fraction.ts';
import { groundOf, type Ground } from './ground.ts';
import { chosenIds } from './known.ts';
import { compile } from './model.ts';
import { plainlyOut, plainValue, type Chosen } from './plain.ts';
import { randomRules } from './testing/random-rules.ts';
import { randomSituation } from './testing/random-situation.ts';
import { members, rule, rulesWith } from './testing/small-rules.ts';

const DRAWS = 8;

/** V of each way by its points: what they are worth at the present weights, of 100. */
function valuesOf({ known, standing }: Ground, points: Float64Array, ways: number): readonly number[] {
  const { byId, scales } = known.model;
  const { weights } = standing.expected.valuation;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Array.from({ length: ways }, (_, way) =>
    byId.reduce((sum, k, column) => {
      const share = weights[k] === 0 ? 0 : weights[k]! / (total * Number(scales.range[k]));
      return sum + 100 * share * points[way * byId.length + column]!;
    }, 0)
  );
}

const setting = randomRules().chain(({ ruleSet }) =>
  randomSituation(ruleSet).map((situation) => ({ ruleSet, situation }))
);

describe('points of a draw', () => {
  test('are worth what the plain evaluator says of the completion drawn, and so is who is out', () => {
    fc.assert(
      fc.property(setting, ({ ruleSet, situation }) => {
        const ground = groundOf(compile(ruleSet), situation);
        const { known, standing, open } = ground;
        const { facts, factOf, words } = known.model;
        const live = liveWays(standing);
        const rows = completionDraws(known, DRAWS);
        const drawPoints = drawnPoints(known, standing, open, DRAWS);
        for (let draw = 0; draw < DRAWS; draw++) {
          const { points, out } = drawPoints(draw);
          const row = rows.subarray(draw * words, (draw + 1) * words);
          const chosen: Chosen = (id) => chosenIds(facts[factOf.get(id)!]!, row);
          const values = valuesOf(ground, points, live.length);
          for (const [position, way] of live.entries()) {
            const alternative = ruleSet.alternatives[way]!;
            const value = plainValue(ruleSet, situation.weights!, chosen, alternative);
            expect(values[position]).toBeCloseTo(toNumber(value), 9);
            expect(out[position]).toBe(plainlyOut(ruleSet, chosen, alternative) ? 1 : 0);
          }
        }
      }),
      { numRuns: 150 }
    );
  });

  test('are at expectation worth the expected score', () => {
    fc.assert(
      fc.property(setting, ({ ruleSet, situation }) => {
        const ground = groundOf(compile(ruleSet), situation);
        const { expected } = ground.standing;
        const points = expectedPoints(ground.known, ground.standing);
        const values = valuesOf(ground, points, ruleSet.alternatives.length);
        for (const [way, total] of expected.totals.entries())
          expect(values[way]).toBeCloseTo(pointsOfHundred(expected, total), 9);
      }),
      { numRuns: 150 }
    );
  });

  test('count from the worst anchor, criterion after criterion in the order of their ids', () => {
    const rules = rulesWith({
      criteria: {
        z: { weight: 1, scale: { worst: -3, best: 10 } },
        a: { weight: 1, scale: { worst: 2, best: 10 } }
      },
      questions: { q: { options: { a: {}, b: {} } } },
      tradeoffs: { t: rule({ q: 'a' }, { x: 4, y: 5 }, 'z'), u: rule(null, { y: 7 }, 'a') }
    });
    const { known, standing, open } = groundOf(compile(rules), { answers: { q: 'a' } });
    expect([...drawnPoints(known, standing, open, 1)(0).points]).toEqual([-2, 7, 5, 8]);
    expect([...expectedPoints(known, standing)]).toEqual([-2, 7, 5, 8]);
    const half = groundOf(compile(rules), { answers: {} });
    expect([...expectedPoints(half.known, half.standing)]).toEqual([-2, 5, 5, 5.5]);
  });
});

test('points of a draw are read from its own row, however many words that has', () => {
  const count = 24;
  const questions = members(count, 'q', () => ({ options: { a: {}, b: {} } }));
  const tradeoffs = members(count, 't', (t) => rule({ [`q${t}`]: 'a' }, { x: 1 }));
  const { known, standing, open } = groundOf(
    compile(
      rulesWith({
        criteria: { k: { weight: 1, scale: { worst: 0, best: count } } },
        questions,
        tradeoffs,
        constraints: { c: { when: { q20: 'b' }, 'rules-out': ['y'], because: 'So it is.' } }
      })
    ),
    { answers: {} }
  );
  const { facts, words } = known.model;
  expect(words).toBe(2);
  const rows = completionDraws(known, 50);
  const drawPoints = drawnPoints(known, standing, open, 50);
  for (let draw = 0; draw < 50; draw++) {
    const row = rows.subarray(draw * words, (draw + 1) * words);
    const chosen = facts.map((fact) => chosenIds(fact, row).join());
    const { points, out } = drawPoints(draw);
    expect([...points]).toEqual([chosen.filter((option) => option === 'a').length, 0]);
    expect([...out]).toEqual([0, chosen[20] === 'b' ? 1 : 0]);
  }
});

describe('ways that may be in', () => {
  test('are those that are not out for certain, in file order', () => {
    const out = (option: string, way: string) => ({
      when: { q: option },
      'rules-out': [way],
      because: 'So.'
    });
    const rules = rulesWith({
      alternatives: { x: {}, y: {}, z: {} },
      questions: { q: { options: { a: {}, b: {} } } },
      tradeoffs: { t: rule(null, { x: 1 }) },
      constraints: { c: out('a', 'y'), d: out('b', 'z') }
    });
    const ground = groundOf(compile(rules), { answers: { q: 'a' } });
    expect(liveWays(ground.standing)).toEqual([0, 2]);
    expect(liveWays(groundOf(compile(rules), { answers: {} }).standing)).toEqual([0, 1, 2]);
  });

  test('have their rows taken out of all', () => {
    expect([...rowsOf(Float64Array.of(1, 2, 3, 4, 5, 6), [2, 0], 2)]).toEqual([5, 6, 1, 2]);
  });
});

test('open is what leaves a tradeoff or an exclusion undecided', () => {
  const atom: Atom = { kind: 'chosen', fact: 0, options: [0], every: false, masks: [{ word: 0, mask: 1 }] };
  const shape = { fixed: new Float64Array(1), scale: 1, exact: true };
  const tradeoff = { index: 0, when: atom, gives: Float64Array.of(1) };
  expect(isOpen({ ...shape, tradeoffs: [], outs: [TRUE] })).toBe(false);
  expect(isOpen({ ...shape, tradeoffs: [], outs: [TRUE, atom] })).toBe(true);
  expect(isOpen({ ...shape, tradeoffs: [tradeoff], outs: [TRUE] })).toBe(true);
});
