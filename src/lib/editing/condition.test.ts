import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditionData, type Group, type Part, conditionTree } from './condition.ts';

describe('conditions as a form shows them', () => {
  test.each([
    { place: 'here' },
    { place: ['here', 'there'], size: { 'at-least': 'mid', 'at-most': 'hi' } },
    { work: { all: ['a', 'b'] }, not: { place: 'here' } },
    { any: [{ place: 'here' }, { size: 'lo', work: 'a' }, { not: { any: [{ a: 'b' }, { c: 'd' }] } }] },
    { all: [{ place: 'here' }, { place: 'there' }] }
  ])('%j comes back as it was', (condition) => {
    expect(conditionData(conditionTree(condition))).toEqual(condition);
  });

  test('two tests of one question are a list', () => {
    const test = (option: string): Part => ({
      kind: 'test',
      question: 'q',
      how: 'any',
      options: [option],
      low: null,
      high: null
    });
    expect(conditionData({ of: [test('a'), test('b')] })).toEqual({ all: [{ q: 'a' }, { q: 'b' }] });
  });

  test('no parts are no condition', () => {
    expect(conditionData(conditionTree(undefined))).toBeUndefined();
  });

  /** Whether parts hold for answers, worked out from the tree alone. */
  const holds = (part: Part, answers: ReadonlySet<string>): boolean => {
    if (part.kind === 'test') return part.options.some((option) => answers.has(`${part.question} ${option}`));
    const each = part.of.map((inner) => holds(inner, answers));
    return part.kind === 'any' ? each.some(Boolean) : each.every(Boolean) === (part.kind === 'all');
  };

  test('any tree means the same after it was written and read', () => {
    const one: fc.Arbitrary<Part> = fc.record({
      kind: fc.constant('test' as const),
      question: fc.constantFrom('p', 'q', 'r'),
      how: fc.constant('any' as const),
      options: fc.uniqueArray(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 2 }),
      low: fc.constant(null),
      high: fc.constant(null)
    });
    const { part } = fc.letrec<{ part: Part; group: Group }>((tie) => ({
      part: fc.oneof({ depthSize: 'small' }, one, tie('group')),
      group: fc.record({
        kind: fc.constantFrom('all' as const, 'any' as const, 'not' as const),
        of: fc.array(tie('part'), { minLength: 1, maxLength: 3 })
      })
    }));
    const answers = fc
      .uniqueArray(fc.constantFrom('p a', 'p b', 'q a', 'q b', 'r a', 'r b'))
      .map((each) => new Set(each));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), answers, (of, given) => {
        const before: Group = { kind: 'all', of };
        expect(holds(conditionTree(conditionData(before)), given)).toBe(holds(before, given));
      })
    );
  });
});
