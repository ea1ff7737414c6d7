import { describe, expect, it } from 'vitest';
import { catalogOf, type Release } from '#lib/catalog/catalog.ts';
import { coreOf } from '#lib/catalog/core.ts';
import { compile } from '#lib/decision/index.ts';
import { runScenario } from '#lib/review/scenarios.ts';
import { readRuleData } from '#lib/rules/data.ts';
import { readOwn } from '../rules/own-rules.ts';
import { withScenario } from './keeping-scenarios.ts';

const DATA = {
  format: 1,
  id: 'small',
  version: '1.0.0',
  title: 'Small',
  alternatives: { here: { label: 'Here' }, there: { label: 'There' } },
  criteria: { cost: { scale: { worst: -3, best: 3 } } },
  questions: { far: { options: { yes: {}, no: {} } } },
  tradeoffs: { near: { criterion: 'cost', when: { far: 'no' }, gives: { here: 2 }, because: 'It is near.' } }
};

function release(): Release {
  const { ruleSet } = readRuleData(DATA);
  if (!ruleSet) throw new Error('The example has an error.');
  const whole = () => Promise.resolve(ruleSet);
  const { id, version, digest, title } = ruleSet;
  return {
    id,
    version,
    digest,
    title,
    updated: null,
    core: () => Promise.resolve(coreOf(ruleSet)),
    full: whole,
    data: () => Promise.resolve(DATA)
  };
}

const catalog = catalogOf([release()]);
const scenario = { id: 's', member: { title: 'S', answers: { far: 'no' }, expect: { family: 'here' } } };

describe('a scenario kept from a result', () => {
  it('begins changes to the published rules that hold nothing else', async () => {
    const own = await withScenario(null, scenario, catalog);
    expect(own).toMatchObject({ kind: 'overlay', origin: 'here' });
    expect(own?.data).toMatchObject({ extends: 'small@1.0.0', scenarios: { s: scenario.member } });
    const results = own?.ruleSet.scenarios.map((each) => runScenario(compile(own.ruleSet), each).result);
    expect(results).toMatchObject([{ id: 's', passed: true }]);
  });

  it('goes into the text of rules in use, comments and all', async () => {
    const text =
      '# Ours\nformat: 1\nextends: small@1.0.0\nid: ours\nversion: 1.0.0\ntitle: Ours\ncriteria: { cost: { weight: 7 } } # more\n';
    const reading = await readOwn({ text, origin: 'link' }, catalog);
    if (!reading.ok) throw new Error('The example has an error.');
    const own = await withScenario(reading.own, scenario, catalog);
    expect(own?.text?.startsWith(text)).toBe(true);
    expect(own).toMatchObject({ origin: 'link', data: { scenarios: { s: scenario.member } } });
  });

  it('is not written over another one', async () => {
    const first = await withScenario(null, scenario, catalog);
    expect(await withScenario(first, scenario, catalog)).toBeNull();
  });
});
