import { describe, expect, test } from 'vitest';
import { readRuleData } from '#lib/rules/data.ts';
import { firstRules } from './first-rules.ts';

describe('firstRules', () => {
  test.each([
    ['Build or buy?', 'Build it', 'Buy it', 'Money', 'How many?', 'Hundreds', 'A few'],
    ['…', '…', '…', 'all', '1e3', 'true', 'true']
  ])('%s makes rules that work, whatever is typed', (title, one, two, criterion, ask, first, second) => {
    const data = firstRules({
      title,
      one,
      two,
      criterion,
      ask,
      first,
      second,
      because: 'Many share the cost of it.'
    });
    const { ruleSet, problems } = readRuleData(data);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(ruleSet?.questions[0]?.options).toHaveLength(2);
    expect(ruleSet?.alternatives).toHaveLength(2);
  });
});
