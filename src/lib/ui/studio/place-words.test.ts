import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readRuleText } from '#lib/rules/text.ts';
import { outcomeInWords, partyInWords, placeInWords } from './place-words.ts';

const { data: shipped } = readRuleText(readFileSync('rules/open-vs-closed.yaml', 'utf8'));

const RULES = {
  title: 'Lunch',
  families: { in: { label: '*Inside*' } },
  alternatives: { canteen: { family: 'in', label: 'The canteen' } },
  criteria: { cost: { label: 'Cost' } },
  questions: { rain: { ask: 'Does it rain?', options: { yes: { label: 'It does' } } } },
  tradeoffs: { roof: { label: 'A roof', gives: { in: 2 }, when: { rain: 'yes' } } },
  'cost-model': { ways: { canteen: { kind: 'api' } } }
};

describe('a place in words', () => {
  test.each([
    [['tradeoffs', 'roof', 'gives', 'in'], 'Reasons › A roof › points go to › Inside'],
    [['tradeoffs', 'roof', 'when', 'rain'], 'Reasons › A roof › If › Does it rain?'],
    [['criteria', 'cost', 'weight'], 'What matters › Cost › Weight'],
    [
      ['questions', 'rain', 'options', 'yes', 'label'],
      'Questions › Does it rain? › Answers to choose from › It does › Name'
    ],
    [
      ['questions', 'rain', 'prior', 'yes'],
      'Questions › Does it rain? › How often each answer is given, as whole numbers › It does'
    ],
    [['cost-model', 'ways', 'canteen'], 'Monthly bills › The canteen'],
    [['tradeoffs'], 'Reasons'],
    [['title'], 'About › Title']
  ])('%j', (path, words) => {
    expect(placeInWords(RULES, path).join(' › ')).toBe(words);
  });

  test('goes by its name in the file where the form has no field for it, or nothing is there', () => {
    expect(placeInWords(RULES, ['renamed', 'questions', 'old'])).toEqual(['renamed', 'questions', 'old']);
    expect(placeInWords(RULES, ['tradeoffs', 'gone', 'odd', 'more'])).toEqual([
      'Reasons',
      'Gone',
      'odd',
      'more'
    ]);
  });

  test('names no member of the shipped rules by its id alone', () => {
    for (const section of ['tradeoffs', 'questions', 'alternatives', 'scenarios', 'actions'])
      for (const id of Object.keys((shipped as Record<string, object>)[section] ?? {}))
        expect(placeInWords(shipped, [section, id])[1]).not.toBe(id);
  });
});

describe('what came out, in words', () => {
  test.each([
    [{ family: 'in', alternative: 'canteen', status: 'clear' }, 'Inside, by The canteen (clear)'],
    [{ family: 'none', alternative: null, status: 'none' }, 'nothing fits'],
    [{ family: 'gone', alternative: 'lost', status: 'leaning' }, 'gone, by lost (leaning)']
  ])('%j', (got, words) => {
    expect(outcomeInWords(RULES, got)).toBe(words);
  });

  test('an outcome without a family has words too', () => {
    expect(['tie', 'none', 'in'].map((id) => partyInWords(RULES, id))).toEqual([
      'Exactly level',
      'Nothing fits',
      'Inside'
    ]);
  });
});
