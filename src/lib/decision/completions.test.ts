/** Going through completions: which facts, which of their options, with what weight. */
import { describe, expect, test } from 'vitest';
import {
  BIG,
  dependsOn,
  DOUBLES,
  factsBefore,
  planFor,
  walk,
  weightedChoices,
  type Mode
} from './completions.ts';
import type { Answers } from './decision.ts';
import { atomsOf } from './formula.ts';
import { groundOf } from './ground.ts';
import { chosenIds, remaining, type Known } from './known.ts';
import { compile } from './model.ts';
import { amounts, priced, rule, rulesWith, type Raw } from './testing/small-rules.ts';

const abc = { options: { a: {}, b: {}, c: {} }, prior: { a: 1, b: 2, c: 4 } };

function setting(questions: Raw, when: unknown, answers: Answers = {}, extra: Raw = {}) {
  const model = compile(rulesWith({ questions, tradeoffs: { t: rule(when, { x: 1 }) }, ...extra }));
  const { known } = groundOf(model, { answers });
  return { known, formula: remaining(known, model.rules.tradeoffs[0]!) };
}

/** What is chosen in each completion, fact after fact, and its weight. */
function completions(questions: Raw, when: unknown, mode: Mode, answers: Answers = {}, extra: Raw = {}) {
  const { known, formula } = setting(questions, when, answers, extra);
  const plan = planFor(known, [formula], mode);
  const { facts } = known.model;
  const found: string[] = [];
  walk(known, plan, DOUBLES, (bits, weight) => {
    const chosen = facts.map((fact) => chosenIds(fact, bits).join('+') || '-').join(' ');
    found.push(mode === 'prior' ? `${chosen}: ${weight} of ${plan.denominator}` : chosen);
  });
  return found;
}
const ids = ({ model }: Known, facts: readonly number[]): readonly string[] =>
  facts.map((fact) => model.facts[fact]!.id);

describe('completions', () => {
  test('take as one the options that no condition tells apart, with their weights together', () => {
    expect(completions({ q: abc, r: abc }, { q: 'a' }, 'prior')).toEqual(['a -: 1 of 7', 'b -: 6 of 7']);
    expect(completions({ q: abc }, { any: [{ q: 'a' }, { q: ['a', 'b'] }] }, 'prior')).toHaveLength(3);
  });

  test('by prior leave out what has no chance, for bounds they do not', () => {
    const seldom = { ...abc, prior: { a: 1, b: 1 } };
    expect(completions({ q: seldom }, { q: 'c' }, 'prior')).toEqual(['a: 2 of 2']);
    expect(completions({ q: seldom }, { q: 'c' }, 'every')).toEqual(['a', 'c']);
  });

  test('of several options are one by prior; for bounds every set, and what is exclusive by itself', () => {
    const many = { kind: 'many', options: { a: {}, b: {}, c: {}, none: { exclusive: true } } };
    const when = { all: [{ q: 'a' }, { q: ['b', 'none'] }] };
    expect(completions({ q: many }, when, 'prior')).toEqual([
      'a: 1 of 4',
      'b: 1 of 4',
      'c: 1 of 4',
      'none: 1 of 4'
    ]);
    expect(completions({ q: many }, when, 'every')).toEqual([
      'none',
      'a',
      'b',
      'a+b',
      'c',
      'a+c',
      'b+c',
      'a+b+c'
    ]);
  });

  test('tell options apart that must all be chosen', () => {
    const many = { kind: 'many', options: { a: {}, b: {}, c: {} } };
    expect(completions({ q: many }, { q: { all: ['a', 'b'] } }, 'every')).toHaveLength(7);
    expect(completions({ q: many }, { q: ['a', 'b'] }, 'every')).toEqual(['a', 'c', 'a+c']);
  });

  test('go through a question only where it is asked, and weigh what is skipped alike', () => {
    const later = { p: abc, q: { ...abc, when: { p: 'a' } } };
    expect(completions(later, { q: 'b' }, 'prior')).toEqual([
      'a a: 5 of 49',
      'a b: 2 of 49',
      'b -: 42 of 49'
    ]);
    expect(completions(later, { q: 'b' }, 'prior', { q: 'b' })).toEqual(['a b: 1 of 7', 'b -: 6 of 7']);
    expect(completions(later, { q: 'b' }, 'prior', { p: 'a' })).toEqual(['a a: 5 of 7', 'a b: 2 of 7']);
  });

  test('give a derived fact what follows, through all that it tells apart', () => {
    expect(completions({ volume: amounts }, { ratio: 'low' }, 'prior', {}, priced())).toEqual([
      'v0 low: 1 of 3',
      'v1 high: 1 of 3',
      'v2 high: 1 of 3'
    ]);
    expect(completions({ volume: amounts }, { ratio: 'low' }, 'prior', { volume: 'v0' }, priced())).toEqual([
      'v0 low: 1 of 1'
    ]);
  });

  test('end where the visitor says so', () => {
    const { known, formula } = setting({ q: abc, r: abc }, { q: 'a', r: 'a' });
    let seen = 0;
    const plan = planFor(known, [formula], 'every');
    expect(walk(known, plan, DOUBLES, () => ++seen === 2)).toBe(true);
    expect(seen).toBe(2);
    expect(walk(known, plan, DOUBLES, () => false)).toBe(false);
  });

  test('have weights that big integers hold too', () => {
    const { known, formula } = setting({ q: abc, r: abc }, { q: 'a', r: 'a' });
    const weights: bigint[] = [];
    walk(known, planFor(known, [formula], 'prior'), BIG, (_, weight) => void weights.push(weight));
    expect(weights).toEqual([1n, 6n, 6n, 36n]);
  });
});

describe('the plan', () => {
  test('counts completions at most, and all their weight', () => {
    const { known, formula } = setting({ p: abc, q: { ...abc, when: { p: 'a' } } }, { q: 'b' });
    expect(planFor(known, [formula], 'prior')).toMatchObject({ size: 4, denominator: 49 });
    expect(planFor(known, [], 'prior')).toEqual({ steps: [], size: 1, denominator: 1 });
  });
});

describe('what conditions depend on', () => {
  const questions = { r: { ...abc, when: { q: 'a' } }, q: { ...abc, when: { p: 'a' } }, p: abc, other: abc };

  test('is what they read, and what decides whether that is asked, each after those before it', () => {
    const { known, formula } = setting(questions, { r: 'a' });
    expect(ids(known, dependsOn(known, [formula]))).toEqual(['p', 'q', 'r']);
    expect(ids(known, factsBefore(known, known.model.factOf.get('r')!))).toEqual(['p', 'q']);
  });

  test('is nothing that is settled', () => {
    const { known, formula } = setting(questions, { r: 'a' }, { p: 'a' });
    expect(ids(known, dependsOn(known, [formula]))).toEqual(['q', 'r']);
  });

  test('is for a derived fact what stands behind it', () => {
    const { known, formula } = setting({ volume: amounts, p: abc }, { ratio: 'low' }, {}, priced());
    expect(ids(known, dependsOn(known, [formula]))).toEqual(['volume', 'ratio']);
    expect(ids(known, factsBefore(known, 2))).toEqual(['volume']);
  });
});

test('every way in which a question may turn out: single options with their weight, larger sets without', () => {
  const many = {
    kind: 'many',
    options: { a: {}, b: {}, none: { exclusive: true } },
    prior: { a: 3, b: 1, none: 2 }
  };
  const choices = (question: Raw, when: unknown) => {
    const { known, formula } = setting({ q: question }, when);
    const fact = known.model.facts[0]!;
    return weightedChoices(fact, atomsOf(formula)).map(({ options, weight }) => [options.join('+'), weight]);
  };
  expect(choices(many, { any: [{ q: 'a' }, { q: { all: ['a', 'b'] } }] })).toEqual([
    ['0', 3],
    ['1', 1],
    ['2', 2],
    ['0+1', 0]
  ]);
  expect(choices(abc, { q: 'b' })).toEqual([
    ['0', 5],
    ['1', 2]
  ]);
});
