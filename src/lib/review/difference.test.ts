import { describe, expect, it } from 'vitest';
import { compile } from '#lib/decision/index.ts';
import { readRuleData } from '#lib/rules/data.ts';
import { changesBetween } from './changes.ts';
import { difference } from './difference.ts';
import { inOldNames } from './renamed.ts';

const because = 'So it is.';
const RULES = {
  format: 1,
  id: 'desk',
  version: '1.0.0',
  title: 'Stand or sit?',
  alternatives: { stand: {}, sit: {} },
  criteria: { back: { weight: 10, scale: { worst: -5, best: 5 } } },
  questions: {
    hours: { ask: 'How long?', prior: { few: 3, many: 1 }, options: { few: {}, many: {} } },
    feet: { ask: 'Sore feet?', options: { sore: {}, fine: {} } }
  },
  tradeoffs: {
    base: { criterion: 'back', gives: { sit: 1 }, because },
    long: { criterion: 'back', when: { hours: 'many' }, gives: { stand: 3 }, because }
  },
  scenarios: {
    long: { title: 'Long', answers: { hours: 'many', feet: 'fine' }, expect: { family: 'stand' } }
  }
};

function side(data: Record<string, unknown>) {
  const { ruleSet, problems } = readRuleData(data);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return { data, model: compile(ruleSet!) };
}

const sore = { criterion: 'back', when: { feet: 'sore' }, gives: { sit: 5 }, because };
const withSore = { ...RULES, tradeoffs: { ...RULES.tradeoffs, sore } };

describe('the difference of two rule sets', () => {
  it('is nothing where they are the same', async () => {
    expect(await difference(side(RULES), side(structuredClone(RULES)))).toEqual({
      rules: [],
      scenarios: [],
      changed: 0,
      exact: true,
      examples: []
    });
  });

  it('is the share of answers by prior that come to another family, with examples', async () => {
    const found = (await difference(side(RULES), side(withSore)))!;
    // Only many hours (1 in 4) with sore feet (1 in 2) go from standing to sitting.
    expect(found.changed).toBeCloseTo(1 / 8, 12);
    expect(found.exact).toBe(true);
    expect(found.examples).toEqual([
      { answers: { hours: 'many', feet: 'sore' }, before: 'stand', after: 'sit' }
    ]);
    expect(found.rules).toEqual([{ path: ['tradeoffs', 'sore'], change: 'added' }]);
    expect(found.scenarios).toEqual([]);
  });

  it('lists scenarios that come out differently or stand on one side only', async () => {
    const tradeoffs = { ...RULES.tradeoffs, long: { ...RULES.tradeoffs.long, gives: { stand: -3 } } };
    const other = { title: 'Short', answers: { hours: 'few' }, expect: {} };
    const found = (await difference(
      side(RULES),
      side({ ...RULES, tradeoffs, scenarios: { ...RULES.scenarios, other } })
    ))!;
    expect(found.scenarios.map(({ id, before, after }) => [id, before?.family, after?.family])).toEqual([
      ['long', 'stand', 'sit'],
      ['other', undefined, 'sit']
    ]);
    expect(found.changed).toBeCloseTo(1 / 4, 12);
  });

  it('draws answers where there are too many, and says so', async () => {
    const more = Array.from({ length: 14 }, (_, q) => [
      `q${q}`,
      { ask: 'More?', options: { yes: {}, no: {} } }
    ]);
    const many = { ...withSore, questions: { ...RULES.questions, ...Object.fromEntries(more) } };
    const found = (await difference(side(RULES), side(many)))!;
    expect(found.exact).toBe(false);
    expect(found.changed).toBeGreaterThan(0.1);
    expect(found.changed).toBeLessThan(0.15);
  });

  it('can be cancelled', async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await difference(side(RULES), side(RULES), { signal: stop.signal })).toBeNull();
  });

  it('reads answers under the names that they had', () => {
    const renamed = {
      questions: [{ old: 'time', now: 'hours' }],
      options: [{ question: 'hours', old: 'lots', now: 'many' }],
      criteria: [],
      inputs: []
    };
    expect(inOldNames({ renamed }, { hours: 'many', feet: ['sore'] })).toEqual({
      hours: 'lots',
      time: 'lots',
      feet: ['sore']
    });
  });
});

describe('changes of data', () => {
  it('go as deep as maps do, and ignore their order', () => {
    const before = { a: { b: 1, c: [1, { d: 2, e: 3 }] }, gone: 1 };
    const after = { new: {}, a: { c: [1, { e: 3, d: 2 }], b: 2 } };
    expect(changesBetween(before, after)).toEqual([
      { path: ['a', 'b'], change: 'changed' },
      { path: ['gone'], change: 'removed' },
      { path: ['new'], change: 'added' }
    ]);
    expect(changesBetween({ a: [1] }, { a: [1, 2] })).toEqual([{ path: ['a'], change: 'changed' }]);
  });
});
