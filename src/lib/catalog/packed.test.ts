import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packed, unpacked } from './packed.ts';

const rows = [
  { id: 'a', when: { kind: 'all', of: [] } },
  { id: 'b', when: { kind: 'all', of: [{ kind: 'not' }] } }
];

test('a list of like objects stands in columns, inside out', () => {
  expect(packed({ rows })).toEqual({
    rows: {
      '': ['id', 'when'],
      columns: [
        ['a', 'b'],
        {
          '': ['kind', 'of'],
          columns: [
            ['all', 'all'],
            [[], [{ kind: 'not' }]]
          ]
        }
      ]
    }
  });
});

test.each([
  ['a single object', [{ a: 1 }]],
  ['objects with other members', [{ a: 1 }, { b: 1 }]],
  [
    'objects with the same members in another order',
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 }
    ]
  ],
  ['objects without members', [{}, {}]],
  ['lists', [[1], [1]]],
  ['nothing', []]
])('%s stays as it is', (_, list) => {
  expect(packed(list)).toEqual(list);
});

test('a member without a name could be taken for columns', () => {
  expect(() => packed([{ '': ['a'] }, { '': ['a'] }])).toThrow('no name');
});

test('nothing is lost, through JSON and back', () => {
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(null, true, 0, 'x'),
      fc.array(tie('value')),
      fc.array(fc.record({ a: tie('value'), b: tie('value') }), { minLength: 2, maxLength: 4 }),
      fc.dictionary(fc.constantFrom('a', 'b', '__proto__', 'columns'), tie('value'))
    )
  }));
  fc.assert(
    fc.property(value, (data) => {
      const text = JSON.stringify(data);
      expect(JSON.stringify(unpacked(JSON.parse(JSON.stringify(packed(data)))))).toBe(text);
    })
  );
});
