import { describe, expect, it } from 'vitest';
import { compile } from '#lib/decision/index.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { LUNCH, rulesIn } from '../../../tests/outcomes.ts';
import { runScenarios } from './scenarios.ts';

const rules = rulesIn(LUNCH);
const NOTHING = { family: [], alternative: [], status: [], ruledOut: [], provisos: [] };

function expecting(expect: Partial<RuleSet['scenarios'][number]['expect']>) {
  const [first] = rules.scenarios;
  const scenarios = [{ ...first!, expect: { ...NOTHING, ...expect } }];
  return runScenarios(compile({ ...rules, scenarios }))[0]!;
}

describe('scenarios', () => {
  it('pass where everything comes out as expected', () => {
    expect(runScenarios(compile(rules)).map(({ id, passed }) => [id, passed])).toEqual([
      ['a-crowd', true],
      ['nobody-cooks', true],
      ['nothing-left', true]
    ]);
  });

  it('say what came out', () => {
    const results = runScenarios(compile(rules));
    expect(results.map(({ got }) => got.family)).toEqual(['cook', 'order', 'none']);
    expect(results[0]!.got).toMatchObject({
      alternative: 'stove',
      status: 'clear',
      provisos: ['bring-plates']
    });
    expect(results[1]!.got.ruledOut).toEqual(['stove', 'oven', 'half']);
  });

  it('pass where nothing is expected, and with one of several', () => {
    expect(expecting({}).passed).toBe(true);
    expect(expecting({ family: ['order', 'cook'], status: ['leaning', 'clear'] }).passed).toBe(true);
  });

  it('fail for each member that differs, naming what is missing', () => {
    const result = expecting({
      family: ['order'],
      alternative: ['oven'],
      status: ['tie'],
      ruledOut: ['oven'],
      provisos: ['bring-plates', 'no-kitchen']
    });
    expect(result.passed).toBe(false);
    expect(result.failures).toEqual([
      { member: 'family', expected: ['order'], found: ['cook'] },
      { member: 'alternative', expected: ['oven'], found: ['stove'] },
      { member: 'status', expected: ['tie'], found: ['clear'] },
      { member: 'ruled-out', expected: ['oven'], found: [] },
      { member: 'provisos', expected: ['no-kitchen'], found: ['bring-plates'] }
    ]);
  });
});
