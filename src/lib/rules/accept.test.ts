import { describe, expect, test } from 'vitest';
import { acceptsIn, unusedAccepts, withAccepts } from './accept.ts';
import { readRuleData } from './data.ts';
import { readRuleText } from './text.ts';
import { changed, problemsIn, SMALL } from './test-rules.ts';

describe('accept', () => {
  const accepted = {
    ...SMALL,
    tradeoffs: { t: { ...SMALL.tradeoffs.t, accept: { 'uncited-rule': 'A toy.' } } }
  };

  test('marks a warning with the author’s reason', () => {
    expect(readRuleData(accepted).problems).toMatchObject([{ code: 'uncited-rule', accepted: 'A toy.' }]);
  });

  test('on the file covers all of its code, the member’s own reason first', () => {
    const both = { ...accepted, accept: { 'uncited-rule': 'All toys.' } };
    expect(readRuleData(both).problems[0]?.accepted).toBe('A toy.');
    const file = { ...SMALL, accept: { 'uncited-rule': 'All toys.' } };
    expect(readRuleData(file).problems[0]?.accepted).toBe('All toys.');
  });

  test('of a warning that is not there is reported', () => {
    const unused = {
      ...SMALL,
      questions: { q: { options: { x: { accept: { 'uncited-rule': 'No.' } }, y: {} } } }
    };
    expect(readRuleData(unused).problems).toContainEqual({
      code: 'unused-accept',
      severity: 'warning',
      layer: 'reference',
      parameters: { code: 'uncited-rule' },
      path: ['questions', 'q', 'options', 'x', 'accept', 'uncited-rule']
    });
  });

  test('of a stale fact is not unused on a day that is not known', () => {
    const text = changed('use: context,', 'use: context, accept: { stale-fact: Old. },');
    expect(problemsIn(text)).toEqual([]);
    expect(problemsIn(text, { today: '2026-06-01' })).toEqual([
      '51:45-51:55 warning unused-accept evidence.e2.accept.stale-fact'
    ]);
  });

  test('is given on, inherited or not, for later checks of the answer space', () => {
    const base = { ...SMALL, accept: { 'never-wins': 'Kept as a foil.' } };
    const overlay = {
      format: 1,
      id: 'mine',
      version: '1.0.0',
      title: 'Mine',
      extends: 'tiny@1.0.0',
      questions: { q: { accept: { 'dead-option': 'Soon.' } } }
    };
    expect(readRuleData(overlay, { base: () => base }).accepts).toEqual([
      { path: [], code: 'never-wins', reason: 'Kept as a foil.' },
      { path: ['questions', 'q'], code: 'dead-option', reason: 'Soon.' }
    ]);
    expect(readRuleText('[').accepts).toEqual([]);
  });

  test('accepts no errors', () => {
    const accepts = acceptsIn({ accept: { 'all-ruled-out': 'Meant.', schema: 'No.' } });
    const problems = [
      { code: 'all-ruled-out', severity: 'error', path: [] },
      { code: 'all-ruled-out', severity: 'warning', path: ['questions'] }
    ] as const;
    expect(withAccepts(problems, accepts).map((problem) => 'accepted' in problem)).toEqual([false, true]);
    expect(unusedAccepts(problems, accepts)).toEqual([]);
  });
});
