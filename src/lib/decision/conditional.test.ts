/** Expected figures with one question answered, gone through and drawn. */
import { describe, expect, test } from 'vitest';
import { conditionals } from './conditional.ts';
import type { Answers } from './decision.ts';
import { groundOf } from './ground.ts';
import { compile } from './model.ts';
import { amounts, priced, rule, rulesWith, type Raw } from './testing/small-rules.ts';

const abc = { options: { a: {}, b: {}, c: {} }, prior: { a: 1, b: 2, c: 1 } };

/** By question and option: its share, and of x the expected points, worth and chance to be out. */
function figures(members: Raw, most = Infinity, answers: Answers = {}) {
  const model = compile(rulesWith(members));
  const { known, open, standing } = groundOf(model, { answers });
  return conditionals(known, open, standing, most).flatMap(({ question, turns }) =>
    turns.map(({ option, share, means: { totals, worth, out } }) => {
      const { id, options } = model.facts[question]!;
      return { turn: `${id} ${options[option]}`, share, points: totals[0]!, worth: worth[0]!, out: out[0]! };
    })
  );
}
const near = (value: number, digits: number): unknown => expect.closeTo(value, digits);
const turn = (name: string, share: number, points: number, worth = points, out = 0, digits = 9) => ({
  turn: name,
  share: near(share, digits),
  points: near(points, digits),
  worth: near(worth, digits),
  out: near(out, digits)
});

describe('gone through', () => {
  test('each option brings what follows from it, those alike as one', () => {
    const tradeoffs = { t: rule({ q: 'a' }, { x: 8 }), u: rule(null, { x: 1 }) };
    expect(figures({ questions: { q: abc }, tradeoffs })).toEqual([
      turn('q a', 1 / 4, 9),
      turn('q b', 3 / 4, 1)
    ]);
  });

  test('of options that may be chosen together each counts alone, and none without a chance', () => {
    const q = { kind: 'many', options: { a: {}, b: {}, c: {} }, prior: { a: 1, b: 3 } };
    const tradeoffs = { t: rule({ q: 'a' }, { x: 8 }), u: rule({ q: 'c' }, { x: 4 }) };
    expect(figures({ questions: { q }, tradeoffs })).toEqual([turn('q a', 1 / 4, 8), turn('q b', 3 / 4, 0)]);
  });

  test('the other questions count by their chances', () => {
    const tradeoffs = { t: rule({ q: 'a', r: 'a' }, { x: 8 }) };
    expect(figures({ questions: { q: abc, r: abc }, tradeoffs })).toEqual([
      turn('q a', 1 / 4, 2),
      turn('q b', 3 / 4, 0),
      turn('r a', 1 / 4, 2),
      turn('r b', 3 / 4, 0)
    ]);
  });

  test('a way is worth nothing where it is out', () => {
    const constraints = { c: { when: { q: ['a', 'b'] }, 'rules-out': ['x'], because: 'So it is.' } };
    const tradeoffs = { t: rule({ r: 'a' }, { x: 8 }) };
    expect(figures({ questions: { q: abc, r: abc }, tradeoffs, constraints })).toEqual(
      [
        turn('r a', 1 / 4, 8, 2, 3 / 4),
        turn('r b', 3 / 4, 0, 0, 3 / 4),
        turn('q a', 3 / 4, 2, 0, 1),
        turn('q c', 1 / 4, 2, 2, 0)
      ].sort((a, b) => (a.turn < b.turn ? -1 : 1))
    );
  });

  test('a question that may be skipped brings something only where it is asked', () => {
    const questions = { p: abc, q: { ...abc, when: { p: 'a' } } };
    const tradeoffs = { t: rule({ q: 'a' }, { x: 8 }) };
    expect(figures({ questions, tradeoffs })).toEqual([
      turn('p a', 1 / 4, 2),
      turn('p b', 3 / 4, 0),
      turn('q a', 1 / 4, 2),
      turn('q b', 3 / 4, 0)
    ]);
    expect(figures({ questions, tradeoffs }, Infinity, { q: 'a' })).toEqual([
      turn('p a', 1 / 4, 8),
      turn('p b', 3 / 4, 0)
    ]);
  });

  test('a derived fact is no question, and follows from those behind it', () => {
    const tradeoffs = { t: rule({ ratio: 'low' }, { x: 6 }) };
    expect(figures({ questions: { volume: amounts }, tradeoffs, ...priced() })).toEqual([
      turn('volume v0', 1 / 3, 6),
      turn('volume v1', 1 / 3, 0),
      turn('volume v2', 1 / 3, 0)
    ]);
  });
});

describe('drawn', () => {
  const compared = (members: Raw, answers: Answers = {}) => {
    const [exact, drawn] = [figures(members, Infinity, answers), figures(members, 0, answers)];
    expect(drawn.map(({ turn }) => turn)).toEqual(exact.map(({ turn }) => turn));
    for (const [index, { share, points, out }] of exact.entries()) {
      expect(drawn[index]!.share).toBeCloseTo(share, 12);
      expect(Math.abs(drawn[index]!.points - points)).toBeLessThan(0.6);
      expect(Math.abs(drawn[index]!.out - out)).toBeLessThan(0.06);
    }
    return drawn;
  };
  const constraints = { c: { when: { q: ['a', 'b'] }, 'rules-out': ['x'], because: 'So it is.' } };

  test('they come near to that', () => {
    compared({ questions: { q: abc, r: abc }, tradeoffs: { t: rule({ q: 'a', r: 'a' }, { x: 8 }) } });
    compared({ questions: { q: abc, r: abc }, tradeoffs: { t: rule({ r: 'a' }, { x: 8 }) }, constraints });
  });

  test('what is asked or derived after a question follows it', () => {
    const questions = { p: abc, q: { ...abc, when: { p: 'a' } } };
    compared({ questions, tradeoffs: { t: rule({ q: 'a' }, { x: 8 }) }, constraints });
    compared({ questions, tradeoffs: { t: rule({ q: 'a' }, { x: 8 }) }, constraints }, { q: 'a' });
    compared({
      questions: { volume: amounts },
      tradeoffs: { t: rule({ ratio: 'low' }, { x: 6 }) },
      ...priced()
    });
  });

  test('the mean over the options is exact', () => {
    const drawn = compared({
      questions: { q: abc, r: abc },
      tradeoffs: { t: rule({ q: 'a', r: ['a', 'b'] }, { x: 8 }) }
    });
    const mean = (question: string): number =>
      drawn
        .filter(({ turn }) => turn.startsWith(question))
        .reduce((sum, { share, points }) => sum + share * points, 0);
    expect([mean('q'), mean('r')]).toEqual([near(1.5, 9), near(1.5, 9)]);
  });
});

describe('gone through or drawn', () => {
  test('is a matter of how many completions there are', () => {
    // Two classes of options each, and eight points where all three are a.
    const members = {
      questions: { p: abc, q: abc, r: abc },
      tradeoffs: { t: rule({ p: 'a', q: 'a', r: 'a' }, { x: 8 }) }
    };
    expect(figures(members, 8)).toEqual(figures(members));
    expect(figures(members, 7)).not.toEqual(figures(members));
  });

  test('a question that follows is drawn at its own place, at the beginning of a word too', () => {
    const ab = { options: { a: {}, b: {} } };
    const filling = Object.fromEntries(Array.from({ length: 16 }, (_, q) => [`q${q}`, ab]));
    const members = {
      questions: { ...filling, later: { ...ab, when: { p: 'a' } }, p: ab },
      tradeoffs: { t: rule({ later: 'b' }, { x: 8 }), u: rule({ p: 'a' }, { x: 1 }) }
    };
    const [a, b] = figures(members, 0).filter(({ turn: name }) => name.startsWith('p '));
    expect([a!.turn, b!.turn]).toEqual(['p a', 'p b']);
    // Half of eight and one more with a, nothing with b: the draws tell the difference but for chance.
    expect(Math.abs(a!.points - b!.points - 5)).toBeLessThan(0.6);
  });
});
