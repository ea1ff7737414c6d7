import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FULL } from '#lib/rules/test-rules.ts';
import { changedText, inverse } from '../change.ts';
import { same } from '../same.ts';
import { sourceOf } from '../source.ts';
import { rewrite } from './rewrite.ts';

function rewritten(text: string, after: unknown, renames: ReadonlyMap<string, string> = new Map()): string {
  const source = sourceOf(text);
  if (!source) throw new Error(`does not parse: ${text}`);
  const changes = rewrite(source, after, renames);
  const now = changedText(text, changes);
  expect(changedText(now, inverse(text, changes))).toBe(text);
  return now;
}

const TEXT = `# Rules
format: 1 # the only one
criteria:
  # Weights sum to 100.
  cost: { label: Money, weight: 10 } # dear
  time:
    label: Time # in weeks
    # our own guess
    weight: 5
    # at the end of time

  # Below the line.
  trust:
    label: >-
      Trust, in two
      lines
steps: [a, b,   c]
list:
  - one # first
  - label: two
    more: 2
  - three
`;

function data(): Record<string, object> {
  return sourceOf(TEXT)?.data as Record<string, object>;
}

describe('rewrite', () => {
  test.each<readonly [string, (edited: ReturnType<typeof data>) => unknown, string, string]>([
    [
      'a value in braces',
      (d) => ({ ...d, criteria: { ...d['criteria'], cost: { label: 'Money', weight: 12 } } }),
      'weight: 10',
      'weight: 12'
    ],
    ['an item gone from brackets', (d) => ({ ...d, steps: ['a', 'c'] }), '[a, b,   c]', '[a, c]'],
    [
      'an item gone from a block',
      (d) => ({ ...d, list: ['one', 'three'] }),
      '  - label: two\n    more: 2\n',
      ''
    ],
    [
      'a block turned to a text',
      (d) => ({ ...d, list: 'none' }),
      'list:\n  - one # first\n  - label: two\n    more: 2\n  - three\n',
      'list: none\n'
    ],
    [
      'a member in a map behind a dash',
      (d) => ({ ...d, list: ['one', { label: 'two', more: 3 }, 'three'] }),
      'more: 2',
      'more: 3'
    ]
  ])('%s', (_, edit, from, to) => {
    expect(rewritten(TEXT, edit(data()))).toBe(TEXT.replace(from, to));
  });

  test('a member that goes takes what is inside it and leaves what is around it', () => {
    const criteria = data()['criteria'] as Record<string, unknown>;
    const now = rewritten(TEXT, {
      ...data(),
      criteria: { cost: criteria['cost'], trust: criteria['trust'] }
    });
    expect(now).toContain('# dear\n\n  # Below the line.\n  trust:');
    expect(now).not.toContain('at the end of time');
  });

  test('a member that moves keeps its lines', () => {
    const { cost, time, trust } = data()['criteria'] as Record<string, unknown>;
    const now = rewritten(TEXT, { ...data(), criteria: { time, trust, cost } });
    expect(now).toContain('lines\n  cost: { label: Money, weight: 10 } # dear\nsteps:');
  });

  test('a new member stands where it is wanted, in one line if it fits', () => {
    const { cost, ...others } = data()['criteria'] as Record<string, unknown>;
    const now = rewritten(TEXT, {
      ...data(),
      criteria: { cost, place: { label: 'Place: here', weight: 1 }, ...others }
    });
    expect(now).toContain("# dear\n  place: { label: 'Place: here', weight: 1 }\n  time:");
  });

  test('a file without data gets them below its comments', () => {
    expect(rewritten('# Mine', { format: 1 })).toBe('# Mine\nformat: 1\n');
  });

  test('line breaks stay as they are in the file', () => {
    const text = 'a: 1\r\nb: 2\r\n';
    expect(rewritten(text, { a: 1, c: 3, b: 2 })).toBe('a: 1\r\nc: 3\r\nb: 2\r\n');
  });
});

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,4}$/);
const leaf = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    'true',
    '012',
    '1e3',
    '0x1f',
    'null',
    '~',
    '- a',
    'a: b',
    'a #b',
    "it's",
    '',
    ' ',
    '2026-01-02',
    'a\nb',
    'x'.repeat(130)
  ),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true })
);
const { value: anything } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 5, noNullPrototype: true })
  )
}));
const map = fc.dictionary(name, anything, { maxKeys: 6, noNullPrototype: true });

/** The same data with parts exchanged: most of what is there stays. */
function mixed(a: unknown, b: unknown, pick: (n: number) => number): unknown {
  const isPlain = (each: unknown): each is Record<string, unknown> =>
    typeof each === 'object' && each !== null && !Array.isArray(each);
  if (!isPlain(a) || !isPlain(b)) return pick(3) === 0 ? b : a;
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const kept = names.filter(() => pick(5) > 0);
  const at = pick(Math.max(1, kept.length));
  return Object.fromEntries(
    [...kept.slice(at), ...kept.slice(0, at)].map((each) => [
      each,
      each in a && each in b ? mixed(a[each], b[each], pick) : each in a ? a[each] : b[each]
    ])
  );
}

describe('for any data', () => {
  const picks = fc.array(fc.nat(), { minLength: 20, maxLength: 20 });
  const picker = (numbers: readonly number[]) => {
    let at = 0;
    return (n: number) => (numbers[at++ % numbers.length] ?? 0) % n;
  };
  test('the text that is written parses to what was to be written', () => {
    fc.assert(
      fc.property(map, anything, picks, (first, other, numbers) => {
        const text = rewritten('', first);
        const after = mixed(first, other, picker(numbers));
        return same(sourceOf(rewritten(text, after))?.data, after);
      }),
      { numRuns: 300 }
    );
  });

  test('also from JSON, and from a file written by hand', () => {
    const hand = sourceOf(FULL)?.data;
    fc.assert(
      fc.property(map, anything, picks, (first, other, numbers) => {
        const after = mixed(first, other, picker(numbers));
        const json = JSON.stringify(first, null, 2);
        const merged = mixed(hand, first, picker(numbers));
        return (
          same(sourceOf(rewritten(json, after))?.data, after) &&
          same(sourceOf(rewritten(FULL, merged))?.data, merged)
        );
      }),
      { numRuns: 100 }
    );
  });
});
