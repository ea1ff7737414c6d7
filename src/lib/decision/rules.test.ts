/** When a way is out, with all rules and with some of them left out. */
import { expect, test } from 'vitest';
import { holds, type Formula } from './formula.ts';
import { compile, type Model } from './model.ts';
import { rulesKeeping, type Rules } from './rules.ts';
import { rule, rulesWith, type Raw } from './testing/small-rules.ts';

const out = (option: string, ...ways: readonly string[]): Raw => ({
  when: { q: { all: [option] } },
  'rules-out': ways,
  because: 'So it is.'
});

/** x is out by two constraints, y by one, the hybrid where x is out, or where it is not needed. */
const model = (): Model =>
  compile(
    rulesWith({
      alternatives: {
        x: {},
        y: {},
        h: {
          parts: { one: { does: 'Some', ways: ['x'] } },
          needs: { n: { when: { q: { all: ['n'] } }, because: 'So it is.' } }
        }
      },
      questions: { q: { kind: 'many', options: { a: {}, b: {}, c: {}, n: {} } } },
      tradeoffs: { t: rule({ q: { all: ['a'] } }, { x: 1 }), u: rule(null, { y: 1 }) },
      constraints: { c: out('a', 'x'), d: out('b', 'x'), e: out('c', 'y') }
    })
  );

/** The ways that are out with these options chosen. */
function outWith({ facts, ways }: Model, { outs }: Rules, chosen: string): readonly string[] {
  const bits = Int32Array.of(0);
  for (const id of chosen) bits[0]! |= 1 << (facts[0]!.placed.first + facts[0]!.options.indexOf(id));
  return ways.filter((_, way) => holds(outs[way]!, bits)).map(({ id }) => id);
}

test('a way is out by any of its constraints, a hybrid by its needs and where a part has no way left', () => {
  const whole = model();
  expect(['n', 'an', 'bn', 'cn', ''].map((chosen) => outWith(whole, whole.rules, chosen))).toEqual([
    [],
    ['x', 'h'],
    ['x', 'h'],
    ['y'],
    ['h']
  ]);
});

test('without some rules the others stay as they are', () => {
  const whole = model();
  const without = (constraint: number, tradeoff = -1): Rules =>
    rulesKeeping(whole.ways, whole.rules, {
      tradeoff: (t) => t !== tradeoff,
      constraint: (c) => c !== constraint
    });
  expect(['an', 'bn', 'cn'].map((chosen) => outWith(whole, without(0), chosen))).toEqual([
    [],
    ['x', 'h'],
    ['y']
  ]);
  expect(['an', 'bn', 'cn'].map((chosen) => outWith(whole, without(2), chosen))).toEqual([
    ['x', 'h'],
    ['x', 'h'],
    []
  ]);
  const never = (formula: Formula): boolean => formula.kind === 'constant' && !formula.value;
  expect(without(0, 1).tradeoffs.map(never)).toEqual([false, true]);
  expect(without(0).constraints.map(never)).toEqual([true, false, false]);
  expect(without(2).outs[0]).toBe(whole.rules.outs[0]);
});
