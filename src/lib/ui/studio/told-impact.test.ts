import { expect, test } from 'vitest';
import type { Difference } from '#lib/review/difference.ts';
import { toldImpact } from './told-impact.ts';

const BEFORE = {
  title: 'Lunch',
  alternatives: { canteen: { label: 'The canteen' }, park: { label: 'The *park*' } },
  criteria: { cost: { label: 'Cost', weight: 3 }, view: { label: 'The view' } },
  questions: { rain: { ask: 'Does it rain?', options: { yes: { label: 'It does' }, no: {} } } },
  scenarios: { 'a-dry-day': { title: 'A dry day' }, 'an-old-one': { title: 'An old one' } }
};
const AFTER = {
  ...BEFORE,
  title: 'Our lunch',
  criteria: { cost: { label: 'Cost', weight: 9 } },
  scenarios: { 'a-dry-day': { title: 'A dry day' } }
};

const came = (alternative: string) => ({ family: alternative, alternative, status: 'clear' as const });
const FOUND: Difference = {
  changed: 0.25,
  exact: true,
  rules: [
    { path: ['title'], change: 'changed' },
    { path: ['criteria', 'cost', 'weight'], change: 'changed' },
    { path: ['criteria', 'view'], change: 'removed' }
  ],
  scenarios: [
    { id: 'a-dry-day', before: came('canteen'), after: came('park') },
    { id: 'an-old-one', before: came('canteen'), after: null }
  ],
  examples: [{ answers: { rain: 'yes', sort: ['a', 'b'] }, before: 'canteen', after: 'tie' }]
};

test('changes are told by the names of the form, what is gone by its name before; the title is none', () => {
  const { rules } = toldImpact(FOUND, BEFORE, AFTER);
  expect(rules.map(({ change, place }) => [change, ...place])).toEqual([
    ['changed', 'What matters', 'Cost', 'Weight'],
    ['removed', 'What matters', 'The view']
  ]);
});

test('scenarios go by their titles, and what comes out of them by labels', () => {
  expect(toldImpact(FOUND, BEFORE, AFTER).scenarios).toEqual([
    {
      id: 'a-dry-day',
      title: 'A dry day',
      before: 'The canteen, by The canteen (clear)',
      after: 'The park, by The park (clear)'
    },
    { id: 'an-old-one', title: 'An old one', before: 'The canteen, by The canteen (clear)', after: null }
  ]);
});

test('examples say question and answer; what the rules do not know stays as it is', () => {
  const { examples, changed, exact } = toldImpact(FOUND, BEFORE, AFTER);
  expect(examples).toEqual([
    {
      answers: { rain: 'yes', sort: ['a', 'b'] },
      before: 'The canteen',
      after: 'Exactly level',
      given: [
        { question: 'Does it rain?', answer: 'It does' },
        { question: 'Sort', answer: 'a, b' }
      ]
    }
  ]);
  expect([changed, exact]).toEqual([0.25, true]);
});
