/** What holds under changed answers, held to judging the changed situation anew. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from './decision.ts';
import { toNumber } from './fraction.ts';
import { groundOf } from './ground.ts';
import { judge } from './judge.ts';
import { answerOf } from './known.ts';
import { compile } from './model.ts';
import { variablesOf } from './moves.ts';
import { randomRules } from './testing/random-rules.ts';
import { randomSituation } from './testing/random-situation.ts';
import { amounts, forbids, members, priced, rule, rulesWith, type Raw } from './testing/small-rules.ts';
import { figure, outFigure, whatIf, type WhatIf } from './what-if.ts';

function asking(rules: Raw, answers: Answers): WhatIf {
  const ground = groundOf(compile(rulesWith(rules)), { answers });
  return whatIf(ground, variablesOf(ground.known));
}

/** As a search has them: by variable, 0 for what is not changed. */
function valuesOf({ variables, ground }: WhatIf, changes: Answers): Int32Array {
  return Int32Array.from(variables, ({ question, values }) => {
    const { id, options } = ground.known.model.facts[question]!;
    if (!Object.hasOwn(changes, id)) return 0;
    const wanted = [changes[id]!].flat().join();
    return values.findIndex((value, v) => v > 0 && value!.map((option) => options[option]).join() === wanted);
  });
}

const ab = { options: { a: {}, b: {} } };
const abc = { options: { a: {}, b: {}, c: {} } };

describe('under changed answers', () => {
  const setting = randomRules().chain(({ ruleSet }) =>
    randomSituation(ruleSet).chain((situation) =>
      fc
        .array(fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 6 })
        .map((picks) => ({ ruleSet, situation, picks }))
    )
  );

  test('tradeoffs and exclusions are what judging the changed situation gives', () => {
    fc.assert(
      fc.property(setting, ({ ruleSet, situation, picks }) => {
        const model = compile(ruleSet);
        const ground = groundOf(model, situation);
        const what = whatIf(ground, variablesOf(ground.known));
        for (const pick of picks) {
          const values = Int32Array.from(what.variables, (each, v) => pick[v]! % each.values.length);
          const answers = { ...situation.answers };
          for (const id of ground.known.lists.skipped) delete answers[id];
          for (const [v, { question, values: options }] of what.variables.entries())
            if (values[v] !== 0)
              answers[model.facts[question]!.id] = answerOf(model.facts[question]!, options[values[v]!]!);
          const { known } = groundOf(model, { ...situation, answers });
          expect(what.known(values).lists).toEqual(known.lists);
          for (const [t, formula] of model.rules.tradeoffs.entries()) {
            const { truth, chance } = judge(known, formula);
            expect(figure(what, what.tradeoffs[t]!, values)).toEqual({ truth, chance: toNumber(chance) });
          }
          for (const [way, formula] of model.rules.outs.entries()) {
            const { truth, chance } = judge(known, formula);
            expect(outFigure(what, way, values)).toEqual({ truth, chance: toNumber(chance) });
          }
        }
      }),
      { numRuns: 120 }
    );
  });

  test('what a value is not said to move stays, whatever else is changed', () => {
    fc.assert(
      fc.property(setting, ({ ruleSet, situation, picks }) => {
        const ground = groundOf(compile(ruleSet), situation);
        const what = whatIf(ground, variablesOf(ground.known));
        for (const pick of picks)
          for (const [v, { values: own }] of what.variables.entries())
            for (const value of own.keys()) {
              const values = Int32Array.from(
                what.variables,
                (each, other) => pick[other]! % each.values.length
              );
              const { tradeoffs, outs } = what.moved[v]![value]!;
              const at = (each: number) => {
                values[v] = each;
                return {
                  tradeoffs: what.tradeoffs.map((cell) => figure(what, cell, values)),
                  outs: what.outs.map((_, way) => outFigure(what, way, values))
                };
              };
              const [before, after] = [at(0), at(value)];
              for (const [t, was] of before.tradeoffs.entries())
                if (!tradeoffs.includes(t)) expect(after.tradeoffs[t]).toEqual(was);
              for (const [way, was] of before.outs.entries())
                if (!outs.includes(way)) expect(after.outs[way]).toEqual(was);
            }
      }),
      { numRuns: 80 }
    );
  });
});

describe('a value moves', () => {
  const rules = {
    questions: { p: abc, q: ab, r: { ...ab, when: { q: 'b' } } },
    tradeoffs: {
      t: rule({ p: ['a', 'b'] }, { x: 1 }),
      u: rule({ p: 'b', q: 'a' }, { x: 1 }),
      v: rule({ r: 'a' }, { y: 1 })
    },
    constraints: { c: forbids({ p: 'c' }, 'y') }
  };
  const moved = (answers: Answers) => {
    const what = asking(rules, answers);
    return what.variables.map((_, v) =>
      what.moved[v]!.map(({ tradeoffs, outs }) => `${tradeoffs.join()}|${outs.join()}`)
    );
  };

  test('what tells it from the present one', () => {
    // p stands at a: b moves the second tradeoff, c the first and whether y is out; q at a: b asks r, and moves the last two.
    expect(moved({ p: 'a', q: 'a' })).toEqual([
      ['|', '1|', '0|1'],
      ['|', '1,2|'],
      ['|', '2|', '2|']
    ]);
  });

  test('nothing where it reads no such question', () => {
    expect(moved({ p: 'c', q: 'b', r: 'b' })).toEqual([
      ['|', '0|1', '0,1|1'],
      ['|', '1,2|'],
      ['|', '2|']
    ]);
  });
});

describe('the situation with changes', () => {
  test('keeps other answers, and leaves out what is skipped now', () => {
    const what = asking(
      {
        questions: { p: ab, q: { ...ab, when: { p: 'a' } }, r: ab, s: ab },
        tradeoffs: { t: rule({ q: 'a' }, { x: 1 }), u: rule({ r: 'a' }, { x: 1 }) }
      },
      { p: 'b', q: 'a', r: 'a', s: 'unsure' }
    );
    const { lists } = what.known(valuesOf(what, { p: 'a' }));
    // The answer to q stood unasked: asked now, it is open.
    expect(lists).toEqual({
      answered: ['p', 'r'],
      unsure: ['s'],
      unanswered: ['q'],
      waiting: [],
      skipped: []
    });
    expect(what.known(valuesOf(what, { p: 'a', q: 'b' })).lists.answered).toEqual(['p', 'q', 'r']);
  });

  test('is made once for the values asked last', () => {
    const what = asking({ questions: { p: ab }, tradeoffs: { t: rule({ p: 'a' }, { x: 1 }) } }, { p: 'a' });
    const [none, b] = [valuesOf(what, {}), valuesOf(what, { p: 'b' })];
    const first = what.known(none);
    expect(what.known(none)).toBe(first);
    expect(what.known(b).given).not.toEqual(first.given);
    expect(what.known(none).given).toEqual(first.given);
  });
});

describe('a hybrid is out', () => {
  const rules = {
    alternatives: {
      x: {},
      y: {},
      h: {
        parts: { one: { does: 'One', ways: ['x', 'y'] }, two: { does: 'Two', ways: ['y'] } },
        needs: { n: { when: { n: 'a' }, because: 'So it is.' } }
      }
    },
    questions: { p: ab, q: ab, n: ab, s: ab },
    tradeoffs: { t: rule({ p: 'a' }, { x: 1 }) },
    constraints: {
      c: forbids({ p: 'b' }, 'x'),
      d: { ...forbids({ q: 'b' }, 'y'), spares: { h: ['two'] } },
      e: forbids({ s: 'b' }, 'h')
    }
  };
  const present = { p: 'a', q: 'a', n: 'a', s: 'a' };
  const truth = (changes: Answers, answers: Answers = present): string => {
    const what = asking(rules, answers);
    return outFigure(what, 2, valuesOf(what, changes)).truth;
  };

  test('where no way is left for a part, a need fails or a constraint fires', () => {
    expect([truth({}), truth({ p: 'b' }), truth({ q: 'b' }), truth({ p: 'b', q: 'b' })]).toEqual([
      'no',
      'no',
      'no',
      'yes'
    ]);
    expect([truth({ n: 'b' }), truth({ s: 'b' })]).toEqual(['yes', 'yes']);
  });

  test('perhaps where an open answer decides that', () => {
    const open = { ...present, q: 'unsure' };
    expect([truth({}, open), truth({ p: 'b' }, open), truth({ p: 'b', n: 'b' }, open)]).toEqual([
      'no',
      'maybe',
      'yes'
    ]);
  });
});

test('what is found is remembered apart for every joint value of what it depends on', () => {
  const options = members(9, 'o', () => ({}));
  const what = asking(
    {
      questions: members(18, 'q', () => ({ options })),
      tradeoffs: { t: rule({ q0: 'o1', q1: 'o2' }, { x: 1 }) },
      constraints: members(18, 'c', (c) => forbids({ [`q${c}`]: 'o8' }, 'x'))
    },
    members(18, 'q', () => 'o0')
  );
  // Nine to the eighteenth joint values: more than a safe integer can number.
  expect([what.tradeoffs[0]!.strides, what.outs[0]!.strides]).toEqual([[1, 9], null]);
  const at = (changes: Answers) => [
    figure(what, what.tradeoffs[0]!, valuesOf(what, changes)).truth,
    outFigure(what, 0, valuesOf(what, changes)).truth
  ];
  for (let times = 0; times < 2; times++) {
    expect(at({ q0: 'o1', q1: 'o2' })).toEqual(['yes', 'no']);
    expect(at({ q0: 'o2', q1: 'o1' })).toEqual(['no', 'no']);
    expect(at({ q1: 'o8' })).toEqual(['no', 'yes']);
    expect(at({})).toEqual(['no', 'no']);
  }
});

describe('judging anew', () => {
  const questions = { volume: amounts, p: ab, q: ab };
  const what = (answers: Answers) =>
    asking(
      { questions, tradeoffs: { t: rule({ p: 'a', q: 'a', ratio: 'low' }, { x: 1 }) }, ...priced() },
      answers
    );

  test('counts as thirty changes tried, and only where something is open', () => {
    const certain = what({ volume: 'v0', p: 'a', q: 'a' });
    expect(figure(certain, certain.tradeoffs[0]!, valuesOf(certain, { volume: 'v1' }))).toEqual({
      truth: 'no',
      chance: 0
    });
    expect(certain.effort.left).toBe(0);
    const open = what({ volume: 'v0', p: 'a', q: 'unsure' });
    const cell = open.tradeoffs[0]!;
    expect(figure(open, cell, valuesOf(open, {}))).toEqual({ truth: 'maybe', chance: 0.5 });
    expect(open.effort.left).toBe(-30);
    figure(open, cell, valuesOf(open, {}));
    expect(open.effort.left).toBe(-30);
    expect(figure(open, cell, valuesOf(open, { volume: 'v2' })).truth).toBe('no');
  });
});
