/** Draws of open answers: by prior, by the question's own stream, and only where it is asked. */
import { describe, expect, test } from 'vitest';
import type { Situation } from './decision.ts';
import { completionDraws, optionDraws } from './draws.ts';
import { groundOf } from './ground.ts';
import { chosenIds, type Known } from './known.ts';
import { compile } from './model.ts';
import { randomStream } from './random.ts';
import { amounts, members, priced, rule, rulesWith, type Raw } from './testing/small-rules.ts';

const COUNT = 4000;
const knownWith = (questions: Raw, answers: Situation['answers'] = {}, extra: Raw = {}): Known => {
  const rules = rulesWith({ questions, tradeoffs: { t: rule(null, { x: 1 }) }, ...extra });
  return groundOf(compile(rules), { answers }).known;
};

/** What is drawn on one fact, draw by draw; none where it is skipped. */
function drawn(known: Known, id: string, count = COUNT): readonly string[] {
  const { words, facts, factOf } = known.model;
  const rows = completionDraws(known, count);
  const fact = facts[factOf.get(id)!]!;
  return Array.from({ length: count }, (_, d) =>
    chosenIds(fact, rows.subarray(d * words, (d + 1) * words)).join()
  );
}
const share = (all: readonly string[], of: string): number =>
  all.filter((each) => each === of).length / all.length;

describe('draws of a question', () => {
  const q = { options: { a: {}, b: {}, c: {} }, prior: { a: 6, c: 2 } };

  test('have the shares of its priors, one option each', () => {
    const all = drawn(knownWith({ q }), 'q');
    expect(Math.abs(share(all, 'a') - 0.75)).toBeLessThan(0.02);
    expect(share(all, 'b')).toBe(0);
    expect(share(all, 'a') + share(all, 'c')).toBe(1);
  });

  test('are the next option where a share ends exactly', () => {
    // Of 65,536 parts of all random words, this one stands exactly where the first 40,982 end.
    const [draw, a] = [28_463, 40_982];
    const next = randomStream(16);
    expect(Array.from({ length: draw + 1 }, () => next())[draw]).toBe(a * 2 ** 16);
    const known = knownWith({ q: { options: { a: {}, b: {} }, prior: { a, b: 2 ** 16 - a } } });
    expect(optionDraws(known, 0, draw + 1)[draw]).toBe(1);
  });

  test('do not depend on what else is open, nor on the order of options', () => {
    const alone = drawn(knownWith({ q, r: q }, { r: 'a' }), 'q');
    expect(drawn(knownWith({ r: q, q }), 'q')).toEqual(alone);
    const turned = { ...q, options: { c: {}, b: {}, a: {} } };
    expect(drawn(knownWith({ q: turned, r: q }), 'q')).toEqual(alone);
    expect(drawn(knownWith({ q, r: q }), 'r')).not.toEqual(alone);
  });

  test('are its answer where that is given', () => {
    expect(new Set(drawn(knownWith({ q, r: q }, { q: 'b' }), 'q'))).toEqual(new Set(['b']));
  });

  test('are the same few or many', () => {
    const known = knownWith({ q });
    const few = drawn(known, 'q', 10);
    expect(drawn(known, 'q').slice(0, 10)).toEqual(few);
    const options = [...optionDraws(known, 0, 10)].map((option) => known.model.facts[0]!.options[option]);
    expect(options).toEqual(few);
  });
});

describe('draws over more than one word', () => {
  const ab = { options: { a: {}, b: {} } };
  const questions = { ...members(18, 'q', () => ab), late: { ...ab, when: { q17: 'a' } } };
  const answers = { q0: 'b', q16: 'a', late: 'b' };

  test('hold what is answered, and what is answered for when it is asked, in every row', () => {
    const known = knownWith(questions, answers);
    expect(known.model.words).toBe(2);
    expect(new Set(drawn(known, 'q0', 100))).toEqual(new Set(['b']));
    expect(new Set(drawn(known, 'q16', 100))).toEqual(new Set(['a']));
    const before = drawn(known, 'q17', 100);
    expect(new Set(before)).toEqual(new Set(['a', 'b']));
    expect(drawn(known, 'late', 100)).toEqual(before.map((each) => (each === 'a' ? 'b' : '')));
  });

  test('are made once, as many as are asked for', () => {
    const known = knownWith(questions, answers);
    const few = completionDraws(known, 10);
    expect(few).toHaveLength(20);
    expect(completionDraws(known, 10)).toBe(few);
    expect(completionDraws(known, 9)).toBe(few);
    expect(completionDraws(known, 15)).toHaveLength(30);
  });
});

test('each question draws from the stream after those of weights that its id ranks, options by their ids', () => {
  const turned = { options: { z: {}, y: {}, x: {} } };
  const known = knownWith({ last: turned, other: turned, before: turned });
  for (const [index, rank] of [1, 2, 0].entries()) {
    const next = randomStream(16 + rank);
    const thirds = Array.from({ length: 50 }, () => 2 - Math.floor((3 * next()) / 2 ** 32));
    expect([...optionDraws(known, index, 50)]).toEqual(thirds);
  }
});

describe('draws of what depends on others', () => {
  const ab = { options: { a: {}, b: {} } };
  const later = { p: ab, q: { ...ab, when: { p: 'a' } } };

  test('are none where the question is skipped, and its answer where it is asked', () => {
    const known = knownWith(later, { q: 'b' });
    const [p, q] = [drawn(known, 'p'), drawn(known, 'q')];
    expect(p.map((each) => (each === 'a' ? 'b' : ''))).toEqual(q);
    const open = drawn(knownWith(later), 'q');
    expect(Math.abs(share(open, '') - 0.5)).toBeLessThan(0.03);
    expect(Math.abs(share(open, 'a') - 0.25)).toBeLessThan(0.03);
  });

  test('follow for a derived fact from what is drawn behind it', () => {
    const known = knownWith({ volume: amounts }, {}, priced());
    const volumes = drawn(known, 'volume');
    expect(drawn(known, 'ratio')).toEqual(volumes.map((volume) => (volume === 'v0' ? 'low' : 'high')));
  });
});
