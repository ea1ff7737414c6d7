import { expect, test } from 'vitest';
import { readRuleText } from '#lib/rules/text.ts';
import { withPlainQuestions } from './plain-questions.ts';

const TEXT = `format: 1
id: commute
version: 0.1.0
title: How to get to work
alternatives: { bike: {}, train: {} }
criteria: { time: { label: '*Time*', worst: 'An **hour**' } }
questions:
  distance:
    ask: 'How far is it, *really*?'
    why: 'See [the map](https://maps.example/here).'
    options: { near: { label: '_Near_', note: 'Under **five** km' }, far: {} }
tradeoffs:
  near: { criterion: time, when: { distance: near }, gives: { bike: 1 }, because: 'It is *quick*.' }
`;

test('questions are asked in plain words, and all else stays as it is', () => {
  const { ruleSet } = readRuleText(TEXT);
  if (ruleSet === null) throw new Error('The example has an error.');
  const plain = withPlainQuestions(ruleSet);
  const [question] = plain.questions;
  expect(question).toMatchObject({
    ask: 'How far is it, really?',
    why: 'See the map (maps.example).'
  });
  expect(question?.options[0]).toMatchObject({ id: 'near', label: 'Near', note: 'Under five km' });
  expect(plain.criteria[0]).toMatchObject({ label: 'Time', worst: 'An hour' });
  expect({ ...plain, questions: ruleSet.questions, criteria: ruleSet.criteria }).toEqual(ruleSet);
});
