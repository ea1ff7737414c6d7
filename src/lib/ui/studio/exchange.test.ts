import { describe, expect, it } from 'vitest';
import { compile } from '#lib/decision/index.ts';
import { applyEdit } from '#lib/editing/edit.ts';
import { readFlow } from '#lib/rules/text/flow.ts';
import { readRuleText } from '#lib/rules/text.ts';
import { compared, inForm, scenarioOf, tableAgainst } from './exchange.ts';

const TEXT = `# Lunch
format: 1
id: lunch
version: 1.0.0
title: Lunch
alternatives: { inside: { label: Inside }, outside: { label: Outside } }
criteria: { comfort: { scale: { worst: -2, best: 2 } } }
questions: { rain: { options: { wet: {}, dry: {} } } }
tradeoffs:
  roof: { criterion: comfort, when: { rain: wet }, gives: { inside: 2 }, because: There is a roof. } # our only one
  sun: { criterion: comfort, when: { rain: dry }, gives: { outside: 1 }, because: The sun shines. }
`;
const DATA = readFlow(TEXT)?.value as Readonly<Record<string, unknown>>;

describe('the rules in other forms', () => {
  it('are the same rules as one YAML file and as JSON', () => {
    expect(readFlow(inForm(DATA, DATA, 'whole'))?.value).toEqual(DATA);
    expect(JSON.parse(inForm(DATA, DATA, 'json'))).toEqual(DATA);
  });

  it('give a table of reasons that changes nothing when it is brought in again', () => {
    const table = tableAgainst(DATA, inForm(DATA, DATA, 'csv'));
    expect(table).toEqual({ ok: true, sections: [], edits: [], missing: [] });
  });
});

describe('a table of reasons', () => {
  const header = 'id,criterion,when,gives inside,gives outside,because\r\n';

  it('adds, changes, and says what it does not have', () => {
    const table = tableAgainst(
      DATA,
      `${header}roof,comfort,{ rain: wet },1,,There is a roof.\r\nwind,comfort,,,-1,It blows.\r\n`
    );
    if (!table.ok) throw new Error('The table is sound.');
    expect(table.missing).toEqual(['sun']);
    expect(table.sections).toMatchObject([
      {
        section: 'tradeoffs',
        changes: [
          { id: 'roof', change: 'changed' },
          { id: 'wind', change: 'added' }
        ]
      }
    ]);
    const edited = applyEdit(TEXT, { kind: 'several', edits: table.edits });
    expect(edited).toMatchObject({ ok: true });
    const { ruleSet } = readRuleText(edited.ok ? edited.text : '');
    expect(ruleSet?.tradeoffs.map(({ id }) => id)).toEqual(['roof', 'sun', 'wind']);
    expect(edited.ok && edited.text).toContain('# our only one');
  });

  it('that is broken says where', () => {
    expect(tableAgainst(DATA, `${header}roof,comfort,{ rain: [wet,1,,So.\r\n`)).toMatchObject({ ok: false });
  });
});

it('two texts are compared by what they say', () => {
  expect(compared(TEXT, TEXT.replace('# Lunch', '# Dinner'))).toEqual({ ok: true, sections: [] });
  expect(compared(TEXT, TEXT.replace('inside: 2', 'inside: 1'))).toMatchObject({
    ok: true,
    sections: [{ section: 'tradeoffs', changes: [{ id: 'roof', change: 'changed' }] }]
  });
  expect(compared(TEXT, '{ broken')).toEqual({ ok: false });
});

it('a run becomes a scenario without answers that the rules have no place for', () => {
  const { ruleSet } = readRuleText(TEXT);
  const { member } = scenarioOf(compile(ruleSet!), { answers: { rain: 'wet', snow: 'deep' } }, 'It rains');
  expect(member).toMatchObject({ answers: { rain: 'wet' }, expect: { family: 'inside' } });
});
