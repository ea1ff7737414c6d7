import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Problem } from './problem.ts';
import { readRuleData } from './data.ts';
import { readRuleText } from './text.ts';
import { changed, FULL, problemsIn } from './test-rules.ts';

/** The text with a problem's fix carried out. */
function fixed(text: string, problem: Problem | undefined): string {
  const edits = [...(problem?.fix?.edits ?? [])].reverse();
  return edits.reduce((left, edit) => left.slice(0, edit.from) + edit.text + left.slice(edit.to), text);
}

describe('four files with one mistake each', () => {
  test('a misspelt question id: where, and what was meant, as a fix of one word', () => {
    const text = changed('{ size: [lo, mid] }', '{ sise: [lo, mid] }');
    expect(problemsIn(text)).toEqual(['43:53-43:57 error unknown-id tradeoffs.bill.when.sise fact → size']);
    const [problem] = readRuleText(text).problems;
    expect(problem?.fix?.parameters).toEqual({ to: 'size' });
    expect(fixed(text, problem)).toBe(FULL);
  });

  test('a missing reason: at the rule that lacks it', () => {
    const text = changed('because: Pay., ', '');
    expect(problemsIn(text)).toEqual(['43:3-43:7 error missing-reason tradeoffs.bill.because']);
    expect(readRuleText(text).problems[0]?.parameters).toEqual({ of: 'tradeoff', id: 'bill' });
  });

  test('a wrong type: at the value', () => {
    const text = changed('core: true', 'core: maybe');
    expect(problemsIn(text)).toEqual(['32:11-32:16 error schema questions.size.core wrong-type']);
    expect(readRuleText(text).problems[0]?.parameters).toEqual({
      issue: 'wrong-type',
      expected: 'true-or-false',
      found: 'text'
    });
  });

  test('a tab in the indentation: one problem, at the tab, with a fix', () => {
    const text = changed('  size:\n    step', '  size:\n\t\tstep');
    expect(problemsIn(text)).toEqual(['29:1-29:2 error yaml-syntax tab']);
    expect(readRuleText(text)).toMatchObject({ ruleSet: null, data: null });
  });

  test('the first three in one file are all reported at once', () => {
    const three = changed(
      'core: true',
      'core: maybe',
      changed('because: Pay., ', '', changed('{ size: [lo, mid] }', '{ sise: [lo, mid] }'))
    );
    expect(problemsIn(three)).toEqual([
      '32:11-32:16 error schema questions.size.core wrong-type',
      '43:3-43:7 error missing-reason tradeoffs.bill.because',
      '43:53-43:57 error unknown-id tradeoffs.bill.when.sise fact → size'
    ]);
    expect(readRuleText(three).ruleSet).toBeNull();
  });
});

describe('tabs', () => {
  test.each([
    ['a:\n\tb: 1\n', '2:1-2:2', 'a:\n  b: 1\n'],
    ['a:\n  - x\n\t- y\n', '3:1-3:2', 'a:\n  - x\n  - y\n'],
    ['a: {b: 1,\n\tc: 2}\n', '2:1-2:2', 'a: {b: 1,\n  c: 2}\n'],
    ['a:\n  b:\n  \tc: 2', '3:3-3:4', 'a:\n  b:\n    c: 2']
  ])('%j', (text, place, cured) => {
    expect(problemsIn(text)).toEqual([`${place} error yaml-syntax tab`]);
    expect(fixed(text, readRuleText(text).problems[0])).toBe(cured);
  });

  test('no fix is offered where spaces alone do not help', () => {
    expect(readRuleText('a: 1\n\tb: 2\n').problems).toMatchObject([{ parameters: { issue: 'tab' } }]);
    expect(readRuleText('a: 1\n\tb: 2\n').problems[0]).not.toHaveProperty('fix');
  });

  test('an error elsewhere is reported beside a tab, and tabs in JSON are none', () => {
    expect(problemsIn('a:\n  b: c: d\n\te: 1\n')).toHaveLength(2);
    expect(problemsIn('{\n\t"a": 1\n}').filter((problem) => problem.includes('yaml-syntax'))).toEqual([]);
  });
});

describe('what rule files do not have', () => {
  test.each([
    ['a: &x 1\nb: *x\n', ['1:4-1:6 error yaml-syntax a anchor', '2:4-2:6 error yaml-syntax b alias']],
    ['a: [&x b]', ['1:5-1:7 error yaml-syntax a.0 anchor']],
    ['a: 1\n---\nb: 2\n', ['2:1-2:1 error yaml-syntax several-documents']],
    ['a: !!binary aGk=', ['1:4-1:12 error yaml-syntax tag-resolve-failed']],
    ['? [a]\n: 3', ['1:3-1:4 error yaml-syntax non-string-key']],
    ['a: "x', ['1:6-1:6 error yaml-syntax missing-char']]
  ])('%j', (text, problems) => {
    expect(problemsIn(text)).toEqual(problems);
    expect(readRuleText(text).ruleSet).toBeNull();
  });

  test('an id that stands twice is reported at the second, beside everything else', () => {
    const text = changed('  closed: { door: closed }', '  closed: {}\n  closed: { door: wide }');
    expect(problemsIn(text)).toEqual([
      '11:3-11:9 error duplicate-id families.closed',
      '11:19-11:23 error schema families.closed.door wrong-value'
    ]);
    const twice = changed('  closed: { door: closed }', '  closed: {}\n  closed: { door: closed }');
    expect(readRuleText(twice)).toMatchObject({ ruleSet: null, problems: [{ code: 'duplicate-id' }] });
  });
});

describe('positions', () => {
  test.each(['', '# nothing\n', '3', '[]'])('of %j: something is said within it', (text) => {
    const [problem] = readRuleText(text).problems;
    expect(problem?.parameters['issue']).toBe('wrong-type');
    expect(problem?.end?.offset).toBeLessThanOrEqual(text.length);
  });

  test('lines end where they end, on Windows too', () => {
    const windows = changed('core: true', 'core: maybe').replaceAll('\n', '\r\n');
    expect(problemsIn(windows)).toEqual(['32:11-32:16 error schema questions.size.core wrong-type']);
  });

  test('a block that is wrong as a whole ends with its last letter', () => {
    const text = changed('steps: { first-step: { label: Start } }', 'steps:\n  - first-step\n  - more\n');
    expect(problemsIn(text)[0]).toBe('27:3-28:9 error schema steps wrong-type');
  });

  test('an item of a list is placed where the item is', () => {
    const text = changed(
      'any: [{ work: none }, { size: { at-least: lo, at-most: mid } }]',
      'any: [3, { work: none }]'
    );
    expect(problemsIn(text)).toEqual([
      '47:33-47:34 error schema constraints.proof.when.not.any.0 wrong-type'
    ]);
  });

  test('what is missing in an item of a list is placed at the item', () => {
    const text = changed('{ when: { work: p }, value: 2 }', '{ when: { work: p } }');
    expect(problemsIn(text)).toEqual([
      '56:141-56:141 error schema cost-model.inputs.hour.cases.0.value missing-member'
    ]);
  });
});

describe('JSON', () => {
  const json = JSON.stringify(parse(FULL), null, '\t');

  test('is read as YAML, tabs and all', () => {
    expect(readRuleText(json).problems).toEqual([]);
    expect(readRuleText(json).ruleSet).toEqual(readRuleText(FULL).ruleSet);
  });

  test('keeps its quotes in a fix', () => {
    const broken = json
      .replace('"kind": "law"', '"kind": "lawe"')
      .replace('"criterion": "cost"', '"critterion": "cost"');
    const { problems } = readRuleText(broken);
    expect(problems.map(({ parameters }) => parameters['nearest'])).toEqual(['criterion', 'law']);
    expect(fixed(fixed(broken, problems[1]), problems[0])).toBe(json);
  });
});

test('text and data are read alike', () => {
  const text = readRuleText(FULL);
  const data = readRuleData(parse(FULL));
  expect(text.ruleSet).toEqual(data.ruleSet);
  expect(text.data).toEqual(parse(FULL));
});

test('the working rule file has no error', () => {
  const text = readFileSync('rules/open-vs-closed.yaml', 'utf8');
  expect(readRuleText(text).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

describe('an id that stands twice', () => {
  const twice = (members: string) => {
    const { problems } = readRuleText(`criteria:\n${members}`);
    return problems.find(({ code }) => code === 'duplicate-id');
  };

  test('gets one that stands nowhere in the text, quotes kept', () => {
    const members = "  cost: {}\n  cost-2: {}\n  'cost': {}\n";
    const fix = twice(members)?.fix;
    expect(fix).toMatchObject({ kind: 'replace', parameters: { to: 'cost-3' } });
    expect(fix?.edits.map(({ text }) => text)).toEqual(["'cost-3'"]);
  });

  test('is left alone where it is no name of a member', () => {
    const problem = twice('  cost: { label: Cost, label: Price }\n');
    expect([problem?.path, problem?.fix]).toEqual([['criteria', 'cost', 'label'], undefined]);
  });
});
