import { expect, test } from 'vitest';
import { readRuleText } from '#lib/rules/text.ts';
import { withPlainWords } from './plain-words.ts';

const TEXT = `format: 1
id: commute
version: 0.1.0
title: How to get to work
families: { own: { label: '*Own* legs' }, other: {} }
columns: { road: { label: '_Road_' } }
steps: { way: { label: '**The way**' } }
alternatives: { bike: { family: own, label: 'The [bike](https://bike.example/x)', summary: 'It is *green*.' }, train: { family: other } }
criteria: { time: { label: '*Time*', worst: 'An **hour**' } }
questions:
  distance:
    step: way
    ask: 'How far is it, *really*?'
    why: 'See [the map](https://maps.example/here).'
    options: { near: { label: '_Near_', note: 'Under **five** km' }, far: {} }
tradeoffs:
  near: { label: '*Short*', criterion: time, when: { distance: near }, gives: { bike: 1 }, because: 'It is *quick*.' }
constraints:
  far: { label: '**Too far**', when: { distance: far }, rules-out: [bike], because: 'It is *late*.' }
`;

const { ruleSet } = readRuleText(TEXT);
if (ruleSet === null) throw new Error('The example has an error.');
const plain = withPlainWords(ruleSet);

test('questions are asked in plain words', () => {
  const [question] = plain.questions;
  expect(question).toMatchObject({
    ask: 'How far is it, really?',
    why: 'See the map (maps.example).'
  });
  expect(question?.options[0]).toMatchObject({ id: 'near', label: 'Near', note: 'Under five km' });
  expect(plain.criteria[0]).toMatchObject({ label: 'Time', worst: 'An hour' });
});

test('labels are plain words', () => {
  const { families, columns, steps, alternatives, tradeoffs, constraints } = plain;
  const labels = [families, columns, steps, alternatives, tradeoffs, constraints].map(
    (list) => list[0]?.label
  );
  expect(labels).toEqual(['Own legs', 'Road', 'The way', 'The bike (bike.example)', 'Short', 'Too far']);
});

test('all else stays as it is, marks in longer texts too', () => {
  expect(plain.alternatives[0]?.summary).toBe('It is *green*.');
  expect(plain.tradeoffs[0]?.because).toBe('It is *quick*.');
  const { families, columns, steps, alternatives, tradeoffs, constraints, questions, criteria } = ruleSet;
  expect({
    ...plain,
    families,
    columns,
    steps,
    alternatives,
    tradeoffs,
    constraints,
    questions,
    criteria
  }).toEqual(ruleSet);
});
