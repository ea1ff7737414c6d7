import { expect, test } from 'vitest';
import { changesFromTo, ruleChanges } from './rule-changes.ts';

const BASE = {
  criteria: { cost: { label: 'Budget', weight: 18 }, speed: { weight: 4 } },
  tradeoffs: { slow: { label: 'Too slow', gives: {} } },
  corridor: 'One gateway'
};

test('names what an overlay adds, changes and removes, by section, with weights', () => {
  const overlay = {
    format: 1,
    extends: 'base@1.0.0',
    id: 'ours',
    criteria: { cost: { weight: 30 }, speed: { label: 'Pace' } },
    questions: { site: { ask: 'Which site?' } },
    tradeoffs: { slow: null },
    corridor: 'Two gateways'
  };
  expect(ruleChanges(overlay, BASE)).toEqual([
    {
      section: 'criteria',
      changes: [
        { id: 'cost', change: 'changed', label: 'Budget', weight: { from: 18, to: 30 } },
        { id: 'speed', change: 'changed', label: 'Pace', weight: null }
      ]
    },
    { section: 'questions', changes: [{ id: 'site', change: 'added', label: 'Which site?', weight: null }] },
    { section: 'tradeoffs', changes: [{ id: 'slow', change: 'removed', label: 'Too slow', weight: null }] },
    { section: null, changes: [{ id: 'corridor', change: 'changed', label: 'corridor', weight: null }] }
  ]);
});

test('finds nothing in an overlay that has only its own name', () => {
  expect(ruleChanges({ format: 1, extends: 'base@1.0.0', title: 'Ours' }, BASE)).toEqual([]);
});

test('names what differs between two files, a section that came or went with all its members', () => {
  const after = {
    ...BASE,
    criteria: { ...BASE.criteria, cost: { label: 'Budget', weight: 30 } },
    tradeoffs: undefined,
    questions: { site: { ask: 'Which site?' } },
    corridor: 'Two gateways'
  };
  const { tradeoffs: _gone, ...without } = after;
  expect(changesFromTo(BASE, without)).toEqual([
    {
      section: 'criteria',
      changes: [{ id: 'cost', change: 'changed', label: 'Budget', weight: { from: 18, to: 30 } }]
    },
    { section: 'tradeoffs', changes: [{ id: 'slow', change: 'removed', label: 'Too slow', weight: null }] },
    { section: 'questions', changes: [{ id: 'site', change: 'added', label: 'Which site?', weight: null }] },
    { section: null, changes: [{ id: 'corridor', change: 'changed', label: 'corridor', weight: null }] }
  ]);
});

test('finds no difference in names, versions and order, nor in what is no rule file', () => {
  const { criteria, ...rest } = BASE;
  expect(changesFromTo({ ...BASE, version: '1.0.0' }, { ...rest, version: '1.1.0', criteria })).toEqual([]);
  expect(changesFromTo('text', [1])).toEqual([]);
});
