import { expect, test } from 'vitest';
import { readRuleText } from './text.ts';
import { withoutProse } from './prose.ts';
import { FULL } from './test-rules.ts';

test('keeps what asking and deciding need, and empties what only results read', () => {
  const { ruleSet } = readRuleText(FULL);
  if (!ruleSet) throw new Error('FULL has problems');
  const core = withoutProse(ruleSet);
  expect(core.questions).toEqual(ruleSet.questions);
  expect(core.criteria).toEqual(ruleSet.criteria);
  expect(core.digest).toBe(ruleSet.digest);
  expect(core.tradeoffs[0]).toEqual({ ...ruleSet.tradeoffs[0], because: '', evidence: [] });
  expect(core.constraints[1]).toMatchObject({ because: '', onlyIf: [{ alternative: 'c', text: '' }] });
  expect(core.alternatives[0]).toMatchObject({ steps: [], watch: [], reversible: { rank: 1, because: '' } });
  expect(core.alternatives[1]).not.toHaveProperty('reversible');
  expect(core.alternatives[2]?.needs).toMatchObject([{ id: 'split', because: '', evidence: [] }]);
  expect(core.families.map(({ summary }) => summary)).toEqual(['', '', '']);
  expect([core.sources, core.evidence, core.actions, core.scenarios]).toEqual([[], [], [], []]);
  expect(JSON.stringify(core)).not.toContain('Pay.');
});
