import { describe, expect, it } from 'vitest';
import type { Door, RuleSet } from '#lib/rules/rule-set.ts';
import { LUNCH, rulesIn } from '../../../tests/outcomes.ts';
import { familyFaces } from './faces.ts';

const rules = rulesIn(LUNCH);

function withDoors(...doors: readonly (Door | undefined)[]): RuleSet {
  const families = doors.map((door, index) => ({
    id: `f${index}`,
    label: 'F',
    summary: '',
    ...(door ? { door } : {})
  }));
  return { ...rules, families };
}

describe('faces of families', () => {
  it('are doors where each family has its own', () => {
    expect(familyFaces(rules).map(({ door, fill }) => [door, fill])).toEqual([
      ['open', 'hollow'],
      ['closed', 'solid'],
      ['ajar', 'striped']
    ]);
  });

  it('are letters where a door is missing or shared', () => {
    const shared = familyFaces(withDoors('open', 'open', 'ajar', 'closed'));
    expect(shared.map(({ door, letter, fill }) => [door, letter, fill])).toEqual([
      [null, 'A', 'hollow'],
      [null, 'B', 'solid'],
      [null, 'C', 'striped'],
      [null, 'D', 'outline']
    ]);
    expect(familyFaces(withDoors('open', undefined)).map(({ door }) => door)).toEqual([null, null]);
  });

  it('go on after Z', () => {
    const many = familyFaces(withDoors(...Array.from({ length: 28 }, () => undefined)));
    expect(many.slice(25).map(({ letter }) => letter)).toEqual(['Z', 'AA', 'AB']);
  });
});
