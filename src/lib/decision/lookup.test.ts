import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { masksOf, place, put } from './bits.ts';
import { allOf, anyOf, holds, notOf, TRUE, type Formula } from './formula.ts';
import { lookupOf, tablesFor } from './lookup.ts';
import type { OpenTradeoff } from './open-rules.ts';
import type { Field } from './tables.ts';

type Kind = Field['kind'];

interface Shape {
  readonly fields: readonly Field[];
  readonly words: number;
}

function shapeOf(facts: readonly { readonly kind: Kind; readonly count: number }[]): Shape {
  const { places, words } = place(facts.map(({ count }) => count));
  return { fields: facts.map(({ kind }, f) => ({ kind, placed: places[f]! })), words };
}

function chosen({ fields }: Shape, fact: number, options: readonly number[], every = false): Formula {
  return { kind: 'chosen', fact, options, every, masks: masksOf(fields[fact]!.placed, options) };
}

function tradeoff(index: number, when: Formula, gives: readonly number[]): OpenTradeoff {
  return { index, when, gives: Float64Array.from(gives) };
}

function rowWith({ fields, words }: Shape, answers: readonly (readonly number[])[]): Int32Array {
  const bits = new Int32Array(words);
  answers.forEach((options, fact) => put(bits, [], masksOf(fields[fact]!.placed, options)));
  return bits;
}

/** What the tables add to nothing. */
function added(shape: Shape, tradeoffs: readonly OpenTradeoff[], ways: number) {
  const { add, left } = lookupOf(shape.fields, tradeoffs, ways);
  return {
    left,
    totals: (bits: Int32Array): number[] => {
      const totals = new Float64Array(ways);
      add(bits, totals);
      return [...totals];
    }
  };
}

describe('sums looked up', () => {
  const shape = shapeOf([
    { kind: 'one', count: 3 },
    { kind: 'many', count: 2 },
    { kind: 'derived', count: 4 }
  ]);

  it('are those of the tradeoffs that fire, on top of what is there', () => {
    const { add } = lookupOf(
      shape.fields,
      [
        tradeoff(0, chosen(shape, 0, [1, 2]), [1, 10]),
        tradeoff(1, allOf([chosen(shape, 0, [2]), chosen(shape, 2, [3])]), [2, 20]),
        tradeoff(2, chosen(shape, 1, [0, 1], true), [4, 40])
      ],
      2
    );
    const totals = Float64Array.of(100, 1000);
    add(rowWith(shape, [[2], [0, 1], [3]]), totals);
    expect([...totals]).toEqual([107, 1070]);
    add(rowWith(shape, [[1], [0], [3]]), totals);
    expect([...totals]).toEqual([108, 1080]);
  });

  it('count a fact that is skipped as one that stands nowhere', () => {
    const { totals } = added(shape, [tradeoff(0, notOf(chosen(shape, 0, [0])), [3])], 1);
    expect(totals(rowWith(shape, [[], [], []]))).toEqual([3]);
    expect(totals(rowWith(shape, [[0], [], []]))).toEqual([0]);
  });

  it('hold what fires whatever the answers', () => {
    expect(added(shape, [tradeoff(0, TRUE, [5])], 1).totals(rowWith(shape, [[], [], []]))).toEqual([5]);
  });

  it('give the same when a row is met again', () => {
    const { totals } = added(shape, [tradeoff(0, chosen(shape, 0, [1]), [7])], 1);
    const bits = rowWith(shape, [[1], [], []]);
    expect([totals(bits), totals(bits)]).toEqual([[7], [7]]);
  });

  it('leave to others what reads five facts, too many standings, or a fact in two words', () => {
    const wide = shapeOf([
      ...Array.from({ length: 5 }, () => ({ kind: 'one' as const, count: 2 })),
      { kind: 'many', count: 9 },
      { kind: 'many', count: 10 },
      { kind: 'one', count: 33 }
    ]);
    const each = Array.from({ length: 5 }, (_, fact) => chosen(wide, fact, [0]));
    const tradeoffs = [
      tradeoff(0, allOf(each), [1]),
      tradeoff(1, allOf(each.slice(1)), [1]),
      tradeoff(2, chosen(wide, 5, [0]), [1]),
      tradeoff(3, chosen(wide, 6, [0]), [1]),
      tradeoff(4, chosen(wide, 7, [0]), [1])
    ];
    expect(added(wide, tradeoffs, 1).left.map(({ index }) => index)).toEqual([0, 3, 4]);
  });
});

/** What is left of a tradeoff for each of these facts, by the position of the fact. */
function leftOf(facts: readonly { readonly kind: Kind; readonly count: number }[]): readonly number[] {
  const own = shapeOf(facts);
  const tradeoffs = facts.map((_, fact) => tradeoff(fact, chosen(own, fact, [0]), [1]));
  return added(own, tradeoffs, 1).left.map(({ index }) => index);
}

describe('what has room in tables', () => {
  it('is a question of as many options as a word has bits, the last of them too', () => {
    const word = shapeOf([{ kind: 'one', count: 32 }]);
    const { left, totals } = added(word, [tradeoff(0, chosen(word, 0, [0, 31]), [3])], 1);
    expect(left).toEqual([]);
    expect([31, 30].map((option) => totals(rowWith(word, [[option]])))).toEqual([[3], [0]]);
  });

  it('are 640 ways to stand of facts that are read together', () => {
    const both = shapeOf([
      { kind: 'many', count: 7 },
      { kind: 'one', count: 4 }
    ]);
    const when = allOf([chosen(both, 0, [6]), chosen(both, 1, [3])]);
    expect(added(both, [tradeoff(0, when, [1])], 1).left).toEqual([]);
  });

  it('is less for each where there are many, so that all of them stay small together', () => {
    const large = { kind: 'many', count: 9 } as const;
    const small = { kind: 'one', count: 2 } as const;
    expect(leftOf([large])).toEqual([]);
    expect(leftOf([large, ...Array.from({ length: 127 }, () => small)])).toEqual([]);
    expect(leftOf([large, ...Array.from({ length: 128 }, () => small)])).toEqual([0]);
  });
});

describe('tables', () => {
  /** What each table reads, of tradeoffs that each read some of so many facts of two options. */
  const readTogether = (count: number, reads: readonly (readonly number[])[]): readonly string[] => {
    const own = shapeOf(Array.from({ length: count }, () => ({ kind: 'one' as const, count: 2 })));
    const tradeoffs = reads.map((facts, index) =>
      tradeoff(index, allOf(facts.map((fact) => chosen(own, fact, [0]))), [1])
    );
    const { tables, left } = tablesFor(own.fields, tradeoffs);
    expect(left).toEqual([]);
    return tables.map(
      ({ facts, tradeoffs: together }) => `${facts.join()}: ${together.map(({ index }) => index).join()}`
    );
  };

  it('are few: each joins others as long as there is room for four facts', () => {
    expect(readTogether(3, [[0], [1], [2], [0]])).toEqual(['0,1,2: 0,3,1,2']);
    expect(readTogether(6, [[0], [1], [2], [3], [4], [5]])).toEqual(['0,1,2,3: 0,1,2,3', '4,5: 4,5']);
  });

  it('start from what reads most, so that what reads less fills the gaps', () => {
    expect(readTogether(5, [[4], [3], [0, 1, 2]])).toEqual(['0,1,2,4: 2,0', '3: 1']);
    expect(readTogether(6, [[0], [1, 2], [3, 4, 5]])).toEqual(['3,4,5,0: 2,0', '1,2: 1']);
  });

  it('are joined with one of the last thirty-two', () => {
    const full = Array.from({ length: 33 }, (_, table) => [0, 1, 2, 3].map((fact) => 4 * table + fact));
    const joining = (fact: number): readonly string[] => readTogether(132, [...full, [fact]]);
    expect(joining(4)).toHaveLength(33);
    expect(joining(4)[1]).toBe('4,5,6,7: 1,33');
    expect(joining(131)[32]).toBe('128,129,130,131: 32,33');
    // The first of thirty-three has gone by.
    expect(joining(0)).toHaveLength(34);
    expect(joining(0)[33]).toBe('0: 33');
  });
});

/** Facts of all kinds, formulas over them, and complete answers: at most one option but of a `many`. */
const situations = fc
  .array(
    fc.record({
      kind: fc.constantFrom<Kind>('one', 'many', 'derived'),
      count: fc.integer({ min: 1, max: 12 })
    }),
    {
      minLength: 1,
      maxLength: 12
    }
  )
  .chain((facts) => {
    const shape = shapeOf(facts);
    const atom = fc.nat(facts.length - 1).chain((fact) =>
      fc
        .record({
          options: fc.uniqueArray(fc.nat(facts[fact]!.count - 1), { minLength: 1 }),
          every: fc.boolean()
        })
        .map(({ options, every }) =>
          chosen(
            shape,
            fact,
            [...options].sort((a, b) => a - b),
            every
          )
        )
    );
    const formula = fc.oneof(
      atom,
      atom.map(notOf),
      fc.array(atom, { maxLength: 3 }).map(allOf),
      fc.array(atom, { maxLength: 3 }).map(anyOf)
    );
    const answer = ({ kind, count }: (typeof facts)[number]) =>
      fc.uniqueArray(fc.nat(count - 1), { maxLength: kind === 'many' ? count : 1 });
    return fc.integer({ min: 1, max: 9 }).chain((ways) =>
      fc.record({
        shape: fc.constant(shape),
        ways: fc.constant(ways),
        rules: fc.array(
          fc.record({
            when: formula,
            gives: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: ways, maxLength: ways })
          }),
          { maxLength: 40 }
        ),
        rows: fc.array(fc.tuple(...facts.map(answer)), { minLength: 1, maxLength: 12 })
      })
    );
  });

describe('whatever the facts and conditions', () => {
  it('tables and what is left of them come to the sum over all tradeoffs', () => {
    fc.assert(
      fc.property(situations, ({ shape, ways, rules, rows }) => {
        const tradeoffs = rules.map(({ when, gives }, index) => tradeoff(index, when, gives));
        const { totals, left } = added(shape, tradeoffs, ways);
        for (const row of rows) {
          const bits = rowWith(shape, row);
          const sum = (some: readonly OpenTradeoff[], way: number): number =>
            some.reduce((total, { when, gives }) => total + (holds(when, bits) ? gives[way]! : 0), 0);
          const found = totals(bits).map((total, way) => total + sum(left, way));
          expect(found).toEqual(Array.from({ length: ways }, (_, way) => sum(tradeoffs, way)));
        }
      }),
      { numRuns: 300 }
    );
  });
});
