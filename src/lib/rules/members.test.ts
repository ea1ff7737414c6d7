import { describe, expect, test } from 'vitest';
import { isNamedFreely, memberPath } from './members.ts';

describe('the innermost member that a path leads to', () => {
  test.each([
    [
      ['tradeoffs', 'roof', 'gives', 'in'],
      ['tradeoffs', 'roof']
    ],
    [
      ['questions', 'rain', 'options', 'yes', 'label'],
      ['questions', 'rain', 'options', 'yes']
    ],
    [
      ['questions', 'rain', 'options'],
      ['questions', 'rain']
    ],
    [
      ['cost-model', 'inputs', 'gpu', 'value'],
      ['cost-model', 'inputs', 'gpu']
    ],
    [['cost-model', 'currency'], []],
    [['tradeoffs'], []],
    [['bands', 'clear'], []],
    [[], []]
  ])('%j', (path, member) => {
    expect(memberPath(path)).toEqual(member);
  });
});

test.each([
  [['criteria', 'cost'], true],
  [['questions', 'rain', 'options', 'yes'], true],
  [['cost-model', 'inputs', 'gpu'], true],
  [['cost-model', 'ways', 'closed-api'], false],
  [['criteria', 'cost', 'label'], false],
  [['criteria'], false],
  [[], false]
])('whether the id at %j is its author’s to choose: %s', (path, isFree) => {
  expect(isNamedFreely(path)).toBe(isFree);
});
