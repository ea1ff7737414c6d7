/** What changes can at most gain: never less than they do, and no more where a change stands by itself. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from './decision.ts';
import { fixedFrom, gainsOf, searchOrder } from './flip-gains.ts';
import { groundOf, type Ground } from './ground.ts';
import { compile } from './model.ts';
import { MOST_CHANGES, variablesOf } from './moves.ts';
import { randomRules } from './testing/random-rules.ts';
import { randomSituation } from './testing/random-situation.ts';
import { answeredAlike, forbids, members, rule, rulesWith, type Raw } from './testing/small-rules.ts';
import { figure, outFigure, whatIf, type WhatIf } from './what-if.ts';

function searching(ground: Ground) {
  const what = whatIf(ground, variablesOf(ground.known));
  const { model } = ground.known;
  const { perUnit } = ground.standing.expected.valuation;
  const gives = model.points.map((row, t) =>
    Float64Array.from(row, (points) => Number(perUnit[model.criterionOf[t]!]!) * points)
  );
  const order = searchOrder(what, [...what.variables.keys()], ground.family);
  return { what, gives, order, gains: gainsOf(what, gives, order, MOST_CHANGES) };
}
const asking = (rules: Raw, answers: Answers) => searching(groundOf(compile(rulesWith(rules)), { answers }));

/** What every way gains or loses by these values. */
function gained({ what, gives }: ReturnType<typeof searching>, values: Int32Array): Float64Array {
  const none = new Int32Array(values.length);
  const totals = new Float64Array(what.outs.length);
  for (const [t, cell] of what.tradeoffs.entries()) {
    const change = figure(what, cell, values).chance - figure(what, cell, none).chance;
    for (let way = 0; way < totals.length; way++) totals[way]! += change * gives[t]![way]!;
  }
  return totals;
}

/** Every set of changes of the entries from a position on. @param visit gets how many changes it takes */
function everySet(
  { what, order }: ReturnType<typeof searching>,
  position: number,
  visit: (values: Int32Array, changes: number) => void
): void {
  const values = new Int32Array(what.variables.length);
  const from = (at: number, changes: number): void => {
    visit(values, changes);
    for (let next = at; next < order.length; next++) {
      const { variable, values: own } = order[next]!;
      if (values[variable] !== 0) continue;
      for (const value of own) {
        const cost = what.variables[variable]!.costs[value]!;
        if (changes + cost > MOST_CHANGES) continue;
        values[variable] = value;
        from(next + 1, changes + cost);
        values[variable] = 0;
      }
    }
  };
  from(position, 0);
}

test('no set of changes gains more than the bound for as many changes', () => {
  fc.assert(
    fc.property(
      randomRules({ questions: 3, constraints: 2 }).chain(({ ruleSet }) =>
        randomSituation(ruleSet).map((situation) => groundOf(compile(ruleSet), situation))
      ),
      (ground) => {
        const search = searching(ground);
        const ways = search.what.outs.length;
        const near = 1e-9 * ground.open.scale;
        for (const position of search.gains.from.keys())
          everySet(search, position, (values, changes) => {
            const totals = gained(search, values);
            const bound = search.gains.from[position]![changes]!;
            for (let a = 0; a < ways; a++)
              for (let b = 0; b < ways; b++)
                expect(totals[b]! - totals[a]!).toBeLessThan(bound[a * ways + b]! + near);
          });
      }
    ),
    { numRuns: 60 }
  );
});

const ab = { options: { a: {}, b: {} } };
const abc = { options: { a: {}, b: {}, c: {} } };

describe('the most that changes gain', () => {
  /** For y over x, by how many changes are made of the variables from a position on. */
  const most = (rules: Raw, answers: Answers, position = 0): readonly number[] =>
    asking(rules, answers).gains.from[position]!.map((bound) => bound[1]!);

  test('adds up over the questions that gain most', () => {
    const rules = {
      questions: members(3, 'q', () => abc),
      tradeoffs: members(3, 't', (t) => rule({ [`q${t}`]: 'b' }, { y: t + 1 }))
    };
    expect(most(rules, answeredAlike(3, 'a'))).toEqual([0, 3, 5, 6, -Infinity]);
    expect(most(rules, answeredAlike(3, 'a'), 1)).toEqual([0, 3, 5, -Infinity, -Infinity]);
    expect(most(rules, answeredAlike(3, 'a'), 3)).toEqual([0, -Infinity, -Infinity, -Infinity, -Infinity]);
    // Two stand at b already: what is left is to gain one, and then to lose.
    expect(most(rules, { q0: 'a', q1: 'b', q2: 'b' })).toEqual([0, 1, -1, -4, -Infinity]);
  });

  test('counts what the other way loses', () => {
    const rules = {
      questions: { q0: abc },
      tradeoffs: { t: rule({ q0: 'a' }, { x: 4, y: 1 }), u: rule({ q0: 'b' }, { x: 2 }) }
    };
    expect(most(rules, { q0: 'a' })).toEqual([0, 3, -Infinity, -Infinity, -Infinity]);
  });

  test('lets what several questions bring about together come with each of them', () => {
    const rules = {
      questions: members(2, 'q', () => ab),
      tradeoffs: { t: rule({ q0: 'b', q1: 'b' }, { y: 5, x: 1 }), u: rule({ q0: 'b' }, { x: 1 }) }
    };
    expect(most(rules, answeredAlike(2, 'a'))).toEqual([0, 4, 7, -Infinity, -Infinity]);
    expect(most(rules, answeredAlike(2, 'b'))).toEqual([0, 5, 9, -Infinity, -Infinity]);
  });

  test('counts a change of several options as so many', () => {
    const many = { kind: 'many', options: { a: {}, b: {}, c: {}, d: {} } };
    const rules = {
      questions: { q: many },
      tradeoffs: { t: rule({ q: { all: ['b', 'c'] } }, { y: 5 }), u: rule({ q: 'd' }, { y: 2 }) }
    };
    expect(most(rules, { q: ['a'] })).toEqual([0, 2, 5, 7, 7]);
  });

  test('is known for each number of changes of one question, with the rest for others', () => {
    const rules = {
      questions: members(2, 'q', () => ({ kind: 'many', options: { a: {}, b: {}, c: {} } })),
      tradeoffs: {
        t: rule({ q0: 'b' }, { y: 1 }),
        u: rule({ q0: { all: ['b', 'c'] } }, { y: 2 }),
        v: rule({ q1: 'b' }, { y: 4 })
      }
    };
    const { gains } = asking(rules, { q0: ['a'], q1: ['a'] });
    // From a: one change adds an option, two add both or exchange it, three exchange it for both; nothing takes four.
    expect(gains.own[0]!.map((left) => left.map((bound) => bound[1]!))).toEqual([
      [0, 4, 4, 4, -Infinity],
      [1, 5, 5, 5],
      [3, 7, 7],
      [3, 7],
      [-Infinity]
    ]);
  });
});

describe('the order of the search', () => {
  const rules = {
    alternatives: { x: {}, y: {} },
    questions: { plain: ab, rival: abc, own: abc },
    tradeoffs: { t: rule(null, { x: 5 }), u: rule({ plain: 'b', rival: 'b', own: 'b' }, { y: 1 }) },
    constraints: { c: forbids({ own: 'b' }, 'x'), d: forbids({ rival: 'c' }, 'y') }
  };
  const answers = { plain: 'a', rival: 'a', own: 'a' };
  const named = (what: WhatIf, order: ReturnType<typeof searchOrder>): readonly string[] =>
    order.map(({ variable, values }) => {
      const { question, values: options } = what.variables[variable]!;
      const { id, options: ids } = what.ground.known.model.facts[question]!;
      return `${id} ${values.map((value) => options[value]!.map((option) => ids[option]).join('+')).join()}`;
    });

  test('has first what bears on the family being in, then on others, then the rest', () => {
    const { what, order } = asking(rules, answers);
    expect(named(what, order)).toEqual(['own b', 'rival c', 'plain b', 'rival b', 'own c']);
    expect(named(what, searchOrder(what, [0, 2], 0))).toEqual(['own b', 'plain b', 'own c']);
    expect(named(what, searchOrder(what, [0, 1, 2], 1))).toEqual([
      'rival c',
      'own b',
      'plain b',
      'rival b',
      'own c'
    ]);
  });

  test('says from where on an exclusion cannot change any more', () => {
    const { what, order } = asking(rules, answers);
    expect(fixedFrom(what, order)).toEqual([1, 2]);
    expect(fixedFrom(what, order.slice(2))).toEqual([0, 0]);
    expect(fixedFrom(what, [...order.slice(2), ...order.slice(0, 2)])).toEqual([4, 5]);
    expect(outFigure(what, 0, new Int32Array(3)).truth).toBe('no');
  });
});
