import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readRuleData } from './data.ts';
import { digestOf } from './digest.ts';
import type { RuleSet } from './rule-set.ts';
import { FULL, SMALL } from './test-rules.ts';

const AMOUNT = { low: 1, value: 2, high: 3 };

function read(data: unknown): RuleSet {
  const { ruleSet, problems } = readRuleData(data);
  if (!ruleSet) throw new Error(JSON.stringify(problems));
  return ruleSet;
}

describe('a rule set with the required members alone', () => {
  test('has every default in its place', () => {
    const rules = read(SMALL);
    expect(rules.bands).toEqual({ clear: 8, leaning: 3, robust: 0.95, fragile: 0.8 });
    expect(rules.families).toEqual([
      { id: 'a', label: 'A', summary: '' },
      { id: 'b-c', label: 'B c', summary: '' }
    ]);
    expect(rules.alternatives[1]).toEqual({
      id: 'b-c',
      family: 'b-c',
      label: 'B c',
      summary: '',
      steps: [],
      watch: [],
      parts: [],
      needs: [],
      like: [],
      inTime: false
    });
    expect(rules.criteria).toEqual([
      {
        id: 'cost',
        label: 'Cost',
        weight: 1,
        scale: {
          worst: { numerator: 0, denominator: 1 },
          best: { numerator: 1, denominator: 1 },
          declared: false
        },
        worst: '',
        best: ''
      }
    ]);
    expect(rules.questions[0]).toMatchObject({
      step: null,
      ask: 'Q',
      kind: 'one',
      core: false,
      ordered: null
    });
    expect(rules.questions[0]?.options.map(({ priorWeight }) => priorWeight)).toEqual([1, 1]);
    expect(rules).not.toHaveProperty('costModel');
    expect(rules.digest).toBe(digestOf(SMALL));
  });

  test('warns of the rule without evidence and of nothing else', () => {
    expect(readRuleData(SMALL).problems).toEqual([
      {
        code: 'uncited-rule',
        severity: 'warning',
        layer: 'reference',
        parameters: { of: 'tradeoff', id: 't' },
        path: ['tradeoffs', 't']
      }
    ]);
  });

  test('gives back the data it was given', () => {
    expect(readRuleData(SMALL).data).toBe(SMALL);
    expect(readRuleData(3).data).toBe(3);
  });
});

describe('a rule set with every member', () => {
  const rules = read(parse(FULL));

  test('has conditions as trees, comparisons as the options that meet them', () => {
    const [size, split] = rules.questions;
    expect(size?.when).toEqual({ kind: 'all', of: [] });
    expect(split?.when).toEqual({ kind: 'chosen', question: 'size', options: ['mid', 'hi'], every: false });
    expect(rules.tradeoffs[1]?.when).toEqual({
      kind: 'all',
      of: [
        { kind: 'chosen', question: 'split', options: ['no-way', 'by'], every: false },
        { kind: 'chosen', question: 'own-or-api', options: ['same'], every: false }
      ]
    });
    expect(rules.constraints.map(({ when }) => when)).toEqual([
      { kind: 'chosen', question: 'work', options: ['p', 'q'], every: true },
      {
        kind: 'not',
        of: {
          kind: 'any',
          of: [
            { kind: 'chosen', question: 'work', options: ['none'], every: false },
            { kind: 'chosen', question: 'size', options: ['lo', 'mid'], every: false }
          ]
        }
      }
    ]);
  });

  test('has orders, priors and amounts', () => {
    const [size, split] = rules.questions;
    expect(size?.ordered).toEqual(['lo', 'mid', 'hi']);
    expect(split?.ordered).toEqual(['no-way', 'by']);
    expect(size?.options.map(({ priorWeight }) => priorWeight)).toEqual([1, 3, 0]);
    expect(size?.options[0]?.amount).toEqual({ low: 1, value: 2, high: 3 });
  });

  test('has alternatives with their parts, and like by criterion', () => {
    const hybrid = rules.alternatives[2];
    expect(hybrid?.parts).toEqual([
      { id: 'x', does: 'Part', ways: ['o'] },
      { id: 'y', does: 'Y', ways: ['c', 'o'] }
    ]);
    expect(hybrid?.like).toEqual([
      { criterion: 'cost', ways: ['o', 'c'] },
      { criterion: 'quality', ways: ['c'] }
    ]);
    expect(hybrid?.inTime).toBe(true);
    expect(rules.alternatives[0]).toMatchObject({
      column: 'own',
      reversible: { rank: 1, because: 'Yours.' }
    });
  });

  test('has every part that a constraint spares', () => {
    expect(rules.constraints.map(({ spares }) => spares)).toEqual([
      [{ alternative: 'h', parts: ['y'] }],
      [{ alternative: 'h', parts: ['x', 'y'] }]
    ]);
    expect(rules.constraints[1]?.onlyIf).toEqual([{ alternative: 'c', text: 'A paper' }]);
  });

  test('has the cost model and what is derived from it', () => {
    expect(rules.costModel?.inputs[0]).toMatchObject({
      low: 2,
      high: 4,
      reviewBy: '2027-01-01',
      cases: [{ value: 2, low: 2, high: 2 }]
    });
    expect(rules.costModel?.ways[2]).toEqual({
      alternative: 'h',
      kind: 'mix',
      parameters: [
        { name: 'first', value: 'o' },
        { name: 'second', value: 'c' },
        { name: 'share', value: 0.5 }
      ]
    });
    expect(rules.derived[0]?.options).toEqual([
      { id: 'own', label: 'Own', below: 0.5 },
      { id: 'same', label: 'Same' },
      { id: 'api', label: 'API', above: 2 }
    ]);
  });

  test('has what stands around the rules', () => {
    expect(rules.bands).toEqual({ clear: 9, leaning: 3, robust: 0.9, fragile: 0.8 });
    expect(rules.actions[0]).toMatchObject({ for: ['open', 'h'], status: ['tie'] });
    expect(rules.scenarios[0]).toMatchObject({
      answers: { size: 'lo', work: ['p', 'q'], split: 'unsure' },
      expect: { family: ['open', 'tie'], alternative: ['o'], status: ['clear'], provisos: ['proof'] }
    });
    expect(rules.renamed.options).toEqual([{ question: 'size', old: 'low', now: 'lo' }]);
    expect(rules.sources[0]).toMatchObject({ kind: 'law', short: 'S', url: 'https://example.org/' });
    expect(rules.evidence[1]).toMatchObject({ use: 'context', doubt: 'Old.', favours: [], where: '' });
  });

  test('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(rules))).toEqual(rules);
  });
});

describe('small liberties', () => {
  test('a single option given to a question of kind many is a list of one', () => {
    const rules = read({
      ...SMALL,
      questions: { q: { kind: 'many', options: { x: {}, y: {} } } },
      scenarios: { s: { answers: { q: 'x' } }, open: { answers: { q: 'unsure' } } }
    });
    expect(rules.scenarios.map(({ answers }) => answers)).toEqual([{ q: ['x'] }, { q: 'unsure' }]);
  });

  test('a source without a title is called by its id', () => {
    const rules = read({ ...SMALL, sources: { 'a-law': {}, b: { title: 'B law' } } });
    expect(rules.sources).toEqual([
      { id: 'a-law', title: 'A law', short: 'A law', kind: 'secondary' },
      { id: 'b', title: 'B law', short: 'B law', kind: 'secondary' }
    ]);
  });

  test('labels, inputs, answers may be left out', () => {
    const rules = read({
      ...SMALL,
      columns: { own: {} },
      questions: { q: { options: { x: { amount: AMOUNT }, y: { amount: AMOUNT } } } },
      'cost-model': { currency: 'EUR', volume: 'q', ways: { a: { kind: 'api' }, 'b-c': { kind: 'api' } } },
      derived: { 'a-or-b': { ratio: { of: ['a'], to: ['b-c'] }, options: { even: {} } } },
      constraints: { k: { 'only-if': { a: 'Proof' }, spares: { a: 'all' }, because: 'Why.' } },
      scenarios: { s: {} }
    });
    expect(rules.columns).toEqual([{ id: 'own', label: 'Own' }]);
    expect(rules.costModel?.inputs).toEqual([]);
    expect(rules.derived[0]).toMatchObject({ label: 'A or b', options: [{ id: 'even', label: 'Even' }] });
    expect(rules.constraints[0]).toMatchObject({ rulesOut: [], spares: [{ alternative: 'a', parts: [] }] });
    expect(rules.scenarios[0]).toMatchObject({ title: 'S', answers: {}, expect: { family: [] } });
  });

  test.each([
    ['no criterion has a weight', { criteria: { cost: { weight: 0 } } }],
    ['there is no criterion', { criteria: {}, tradeoffs: {} }],
    ['no scale has a range', { tradeoffs: {} }],
    ['a weight has no range, a range no weight', { criteria: { cost: { weight: 0 }, empty: { weight: 3 } } }]
  ])('nothing can be decided where %s', (_, parts) => {
    expect(readRuleData({ ...SMALL, ...parts })).toMatchObject({
      ruleSet: null,
      problems: [{ code: 'no-weight', severity: 'error', layer: 'schema', path: ['criteria'] }, {}].slice(
        0,
        'tradeoffs' in parts ? 1 : 2
      )
    });
  });

  test('ids that objects have as properties are ids', () => {
    const rules = read({
      ...SMALL,
      alternatives: { constructor: {}, a: {} },
      scenarios: { s: { answers: { q: 'x' }, expect: { alternative: 'constructor' } } }
    });
    expect(rules.alternatives.map(({ id }) => id)).toEqual(['constructor', 'a']);
    expect(
      readRuleData({ ...SMALL, scenarios: { s: { answers: { constructor: 'x' } } } }).ruleSet
    ).toBeNull();
  });
});
