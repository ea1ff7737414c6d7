/** The worked example: a sound rule file, every way can win, and each section that has a formula is there. */
import { ruleSet, text } from 'virtual:ajar-rules/example';
import { describe, expect, it } from 'vitest';
import { compile, decide } from '#lib/decision/index.ts';
import { readRuleText } from '#lib/rules/text.ts';
import { METHOD_SECTIONS } from '#lib/words/method-page.ts';
import { FORMULAS } from './formulas.ts';

describe('the worked example', () => {
  it('is the rule file that is shown, and nothing is wrong with that', () => {
    const read = readRuleText(text);
    expect(read.problems.filter(({ code }) => code !== 'uncited-rule')).toEqual([]);
    expect(ruleSet).toEqual(read.ruleSet);
  });

  it('can come out for each of its ways, close, and exactly level', () => {
    const model = compile(ruleSet);
    const [first, second, third] = ruleSet.questions.map(({ id, options }) =>
      options.map((option) => [id, option.id] as const)
    );
    const all = (first ?? []).flatMap((a) =>
      (second ?? []).flatMap((b) => (third ?? []).map((c) => Object.fromEntries([a, b, c])))
    );
    const came = all.map((answers) => decide(model, { answers }).recommendation);
    expect(new Set(came.map(({ family }) => family))).toEqual(
      new Set(ruleSet.alternatives.map(({ id }) => id))
    );
    expect(new Set(came.map(({ status }) => status)).size).toBeGreaterThanOrEqual(3);
  });
});

describe('the sections of the method', () => {
  it('have ids of their own, among them all that other pages link to', () => {
    const ids = METHOD_SECTIONS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const linked =
      'value status intervals acceptability pairwise central-weights entropy expected-loss stability weight-change flips information sources freshness cost';
    expect(ids).toEqual(linked.split(' '));
  });

  it('hold every formula', () => {
    const ids = METHOD_SECTIONS.map(({ id }) => id);
    expect([...FORMULAS.keys()].filter((id) => !ids.includes(id))).toEqual([]);
  });
});
