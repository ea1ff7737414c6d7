import { describe, expect, it } from 'vitest';
import { compile, decide } from '#lib/decision/index.ts';
import { readRuleData } from '#lib/rules/data.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { explainScenario } from './explained.ts';
import { scenarioFromRun } from './scenario.ts';

const DATA = {
  format: 1,
  id: 'small',
  version: '1.0.0',
  title: 'Small',
  alternatives: { here: { label: 'Here' }, there: { label: 'There' } },
  criteria: { cost: { scale: { worst: -3, best: 3 } } },
  questions: { far: { options: { yes: {}, no: {} } }, wet: { options: { yes: {}, no: {} } } },
  tradeoffs: { near: { criterion: 'cost', when: { far: 'no' }, gives: { here: 2 }, because: 'It is near.' } },
  constraints: {
    flood: { label: 'Flood', when: { wet: 'yes' }, 'rules-out': ['here'], because: 'Here is under water' }
  }
};

function rulesWith(scenarios: object = {}): RuleSet {
  const { ruleSet, problems } = readRuleData({ ...DATA, scenarios });
  if (!ruleSet) throw new Error(JSON.stringify(problems));
  return ruleSet;
}

function kept(answers: Record<string, string>, title = 'A dry day', scenarios = {}) {
  const rules = rulesWith(scenarios);
  return scenarioFromRun(rules, { answers }, decide(compile(rules), { answers }), title);
}

describe('a run kept as a scenario', () => {
  it('expects what came out, and passes', () => {
    const { id, member } = kept({ far: 'no', wet: 'yes' });
    expect(member).toEqual({
      title: 'A dry day',
      answers: { far: 'no', wet: 'yes' },
      expect: { family: 'there', alternative: 'there', status: 'clear', 'ruled-out': ['here'] }
    });
    const rules = rulesWith({ [id]: member });
    expect(explainScenario(compile(rules), rules.scenarios[0]!)).toEqual({
      id: 'a-dry-day',
      title: 'A dry day',
      passed: true,
      members: []
    });
  });

  it('says so where it is level, and passes too', () => {
    const { id, member } = kept({ far: 'yes', wet: 'no' });
    expect(member.expect).toEqual({ family: 'tie', status: 'tie' });
    const rules = rulesWith({ [id]: member });
    expect(explainScenario(compile(rules), rules.scenarios[0]!).passed).toBe(true);
  });

  it.each([
    ['Übermäßig viel!', 'uberma-ig-viel'],
    ['2026', 'run-2026'],
    ['日本', 'run'],
    ['First', 'first-2'],
    ['a dry day', 'a-dry-day-2']
  ])('takes from "%s" the id %s', (title, id) => {
    const taken = { 'a-dry-day': kept({ far: 'no' }).member };
    expect(kept({ far: 'no' }, title, taken).id).toBe(id);
    expect(readRuleData({ ...DATA, scenarios: { [id]: kept({ far: 'no' }).member } }).ruleSet).not.toBeNull();
  });
});

describe('a scenario that fails', () => {
  const explain = (answers: object, expected: object) => {
    const rules = rulesWith({ s: { title: 'S', answers, expect: expected } });
    return explainScenario(compile(rules), rules.scenarios[0]!).members;
  };

  it('says what ruled the expected way out', () => {
    expect(explain({ far: 'no', wet: 'yes' }, { family: 'here' })).toEqual([
      { member: 'family', expected: ['Here'], got: ['There'], because: ['Here is under water.'] }
    ]);
  });

  it('says who leads by how much', () => {
    const [failed] = explain({ far: 'no', wet: 'no' }, { alternative: 'there' });
    expect(failed).toMatchObject({ expected: ['There'], got: ['Here'] });
    expect(failed?.because.join()).toMatch(/^Here leads there by 33 points of 100\.$/);
  });

  it('says which deal-breaker does not apply', () => {
    expect(explain({ far: 'no', wet: 'no' }, { 'ruled-out': ['here'] })).toMatchObject([
      { member: 'ruled-out', expected: ['Here'], because: ['“Flood” does not apply to these answers.'] }
    ]);
  });

  it('says what stands behind another status', () => {
    const [failed] = explain({ far: 'no', wet: 'no' }, { status: 'tie' });
    expect(failed).toMatchObject({ member: 'status', expected: ['tie'], got: ['clear'] });
    expect(failed?.because[0]).toMatch(/^The lead is 33 points/);
  });
});
