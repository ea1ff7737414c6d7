/** What the start page shows of a rule set: families in order, examples that come to what they show. */
import { describe, expect, it } from 'vitest';
import { compile, decide } from '#lib/decision/index.ts';
import { LUNCH, rulesIn } from '../../../tests/outcomes.ts';
import { frontOf } from './front.ts';
import { headline } from './headline.ts';

describe.each([LUNCH, 'rules/open-vs-closed.yaml'])('the front of %s', (file) => {
  const rules = rulesIn(file);
  const { families, examples } = frontOf(rules);

  it('has every family, in the order of the file', () => {
    expect(families.map(({ face }) => face.id)).toEqual(rules.families.map(({ id }) => id));
  });

  it('shows what each example really comes to, none twice', () => {
    const model = compile(rules);
    const again = examples.map(({ scenario }) => {
      const { answers, weights, cost } = rules.scenarios.find(({ id }) => id === scenario)!;
      return headline({ ruleSet: rules, answers, decision: decide(model, { answers, weights, cost }) });
    });
    expect(examples.map((example) => example.headline)).toEqual(again);
    expect(new Set(examples.map(({ scenario }) => scenario)).size).toBe(examples.length);
  });
});

describe('the examples of the shipped rules', () => {
  const rules = rulesIn('rules/open-vs-closed.yaml');
  const { examples } = frontOf(rules);

  it('show every family first, then a close call and one where nothing fits', () => {
    expect(examples).toHaveLength(6);
    const kinds = examples.map(({ headline: { kind } }) => kind);
    expect(kinds).toEqual(['family', 'family', 'family', 'contenders', 'nothing', 'family']);
    const first = examples.slice(0, 3).map(({ headline: head }) => head.families[0]?.id);
    expect(first).toEqual(rules.families.map(({ id }) => id));
  });

  it('name a way each, the contenders two, nothing none', () => {
    expect(examples.map(({ ways }) => ways.length)).toEqual([1, 1, 1, 2, 0, 1]);
    expect(new Set(examples.map(({ ways }) => ways.join())).size).toBe(6);
  });
});
