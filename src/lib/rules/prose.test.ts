import { expect, test } from 'vitest';
import { compile, decide, interview } from '#lib/decision/index.ts';
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
  expect(core.tradeoffs[0]).toEqual({
    ...ruleSet.tradeoffs[0],
    id: '',
    label: '',
    because: '',
    evidence: []
  });
  expect(core.constraints[1]).toMatchObject({ because: '', onlyIf: [{ alternative: 'c', text: '' }] });
  expect(core.alternatives[0]).toMatchObject({ steps: [], watch: [], reversible: { rank: 1, because: '' } });
  expect(core.alternatives[1]).not.toHaveProperty('reversible');
  expect(core.alternatives[2]?.needs).toMatchObject([{ id: 'split', because: '', evidence: [] }]);
  expect(core.families.map(({ summary }) => summary)).toEqual(['', '', '']);
  expect([core.sources, core.evidence, core.actions, core.scenarios]).toEqual([[], [], [], []]);
  expect(core.costModel?.ways).toEqual(ruleSet.costModel?.ways);
  expect(core.costModel?.inputs.map(({ id, value, label }) => [id, value, label])).toEqual(
    ruleSet.costModel?.inputs.map(({ id, value }) => [id, value, ''])
  );
  expect(JSON.stringify(core)).not.toContain('Pay.');
});

test('what is asked and recommended stays the same', () => {
  const { ruleSet } = readRuleText(FULL);
  if (!ruleSet) throw new Error('FULL has problems');
  const [whole, core] = [compile(ruleSet), compile(withoutProse(ruleSet))];
  for (const answers of [{}, ...ruleSet.scenarios.map((scenario) => scenario.answers)]) {
    expect(interview(core, { answers })).toEqual(interview(whole, { answers }));
    const { recommendation, families } = decide(whole, { answers }, { samples: 10 });
    expect(decide(core, { answers }, { samples: 10 })).toMatchObject({ recommendation, families });
  }
});

test('rules without costs have none afterwards', () => {
  const { ruleSet } = readRuleText(FULL);
  const { costModel: dropped, ...bare } = ruleSet!;
  expect(dropped).toBeDefined();
  expect(withoutProse(bare)).not.toHaveProperty('costModel');
});
