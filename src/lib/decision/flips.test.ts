/** Flips held to brute force: every change of up to four answers. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question, RuleSet } from '#lib/rules/rule-set.ts';
import { decide } from './decide.ts';
import type { AnswerValue, Flips, Situation } from './decision.ts';
import { groundOf } from './ground.ts';
import { compile, type Model } from './model.ts';
import { flipsOf } from './flips.ts';
import { randomRules } from './testing/random-rules.ts';
import { randomSituation } from './testing/random-situation.ts';
import { readGood } from './testing/read-good.ts';
import { deciding, members, rule, rulesWith } from './testing/small-rules.ts';

interface Change {
  readonly question: string;
  readonly to: AnswerValue;
  readonly cost: number;
}

/** Every set of changes of exactly so many, however the questions stand. */
function setsOf(
  questions: readonly Question[],
  answers: Situation['answers'],
  changes: number
): readonly (readonly Change[])[] {
  if (changes === 0) return [[]];
  const [question, ...rest] = questions;
  if (!question) return [];
  const own = changesOf(question, answers[question.id]).filter(({ cost }) => cost <= changes);
  return [
    ...setsOf(rest, answers, changes),
    ...own.flatMap((change) => setsOf(rest, answers, changes - change.cost).map((set) => [change, ...set]))
  ];
}

function changesOf({ id, kind, options }: Question, from: AnswerValue | undefined): readonly Change[] {
  const present = from === undefined ? [] : [from].flat();
  if (kind === 'one')
    return options
      .filter((option) => !present.includes(option.id))
      .map((option) => ({ question: id, to: option.id, cost: 1 }));
  const alone = options.filter((option) => option.exclusive && !present.includes(option.id));
  const together = options.filter((option) => !option.exclusive).map((option) => option.id);
  const start = present.filter((option) => together.includes(option));
  const sets = together.reduce<readonly string[][]>(
    (all, option) => [...all, ...all.map((set) => [...set, option])],
    [[]]
  );
  return [
    ...alone.map((option) => ({ question: id, to: [option.id], cost: 1 })),
    ...sets.flatMap((to) => {
      const cost = together.filter((option) => start.includes(option) !== to.includes(option)).length;
      return to.length === 0 || cost === 0 ? [] : [{ question: id, to, cost }];
    })
  ];
}

function bruteForce(
  model: Model,
  situation: Situation,
  questions: readonly Question[]
): { smallest: number | null; sets: readonly string[] } {
  const { lists } = groundOf(model, situation).known;
  const before = groundOf(model, situation);
  const kept = Object.fromEntries(
    Object.entries(situation.answers).filter(([id]) =>
      [...lists.answered, ...lists.unsure, ...lists.waiting].includes(id)
    )
  );
  const present = Object.fromEntries(Object.entries(kept).filter(([id]) => lists.answered.includes(id)));
  const open = questions.filter(({ id }) => !lists.unsure.includes(id) && !lists.unanswered.includes(id));
  for (let changes = 1; changes <= 4; changes++) {
    const sets = setsOf(open, present, changes).filter((set) => {
      const answers = { ...kept, ...Object.fromEntries(set.map(({ question, to }) => [question, to])) };
      const after = groundOf(model, { ...situation, answers });
      const asked = set.every(({ question }) => after.known.lists.answered.includes(question));
      const { first } = after.standing;
      return asked && first.length > 0 && (before.family === null || !first.includes(before.family));
    });
    if (sets.length > 0)
      return {
        smallest: changes,
        sets: sets.map((set) => set.map(({ question, to }) => `${question}=${String(to)}`).join('&'))
      };
  }
  return { smallest: null, sets: [] };
}

function expectEqual(flips: Flips, brute: ReturnType<typeof bruteForce>): void {
  expect({ smallest: flips.smallest, count: flips.count }).toEqual({
    smallest: brute.smallest,
    count: brute.sets.length
  });
  const listed = flips.sets.map(({ changes }) =>
    changes.map(({ question, to }) => `${question}=${String(to)}`).join('&')
  );
  expect(listed).toHaveLength(Math.min(20, brute.sets.length));
  for (const set of listed) expect(brute.sets).toContain(set);
}

describe('flips', () => {
  test('equal brute force, with and without locked questions', () => {
    const tally = { null: 0, 0: 0, 1: 0, 2: 0, 3: 0, 4: 0 } as Record<string, number>;
    fc.assert(
      fc.property(
        randomRules({ questions: 4, constraints: 3 }).chain(({ ruleSet }) =>
          randomSituation(ruleSet).chain((situation) =>
            fc.subarray([...ruleSet.questions]).map((locked) => ({ ruleSet, situation, locked }))
          )
        ),
        ({ ruleSet, situation, locked }) => {
          const questions = ruleSet.questions.map((question) => ({
            ...question,
            locked: locked.includes(question)
          }));
          const model = compile({ ...ruleSet, questions });
          const ground = groundOf(model, situation);
          const flips = flipsOf(ground);
          if (ground.standing.first.length > 1) {
            expect(flips).toBeNull();
            return;
          }
          expectEqual(flips!.any, bruteForce(model, situation, questions));
          expectEqual(
            flips!.withinReach,
            bruteForce(
              model,
              situation,
              questions.filter((each) => !each.locked)
            )
          );
          tally[String(flips!.any.smallest)]!++;
        }
      ),
      { numRuns: 150 }
    );
    const tried = Object.values(tally).reduce((sum, each) => sum + each, 0);
    expect(tally['1']! + tally['2']!).toBeGreaterThan(tried / 15);
  }, 120_000);

  const additive = (count: number): RuleSet =>
    readGood({
      format: 1,
      id: 'additive',
      version: '1.0.0',
      title: 'Additive',
      alternatives: { a: {}, b: {} },
      criteria: { k: { weight: 1, scale: { worst: -20, best: 20 } } },
      questions: Object.fromEntries(
        Array.from({ length: count }, (_, q) => [`q${q}`, { ask: '?', options: { x: {}, y: {}, z: {} } }])
      ),
      tradeoffs: Object.fromEntries(
        Array.from({ length: count }, (_, q) => [
          `t${q}`,
          { criterion: 'k', when: { [`q${q}`]: 'x' }, gives: { a: q + 1 }, because: 'So.' }
        ])
      )
    });

  test('of an additive rule set take the largest gains', () => {
    const model = compile(additive(4));
    const answers = { q0: 'x', q1: 'y', q2: 'y', q3: 'x' };
    const { flips, recommendation } = decide(model, { answers }, { samples: 1 });
    expect(recommendation.family).toBe('a');
    expect(flips!.any.smallest).toBeNull();
    const repaired = decide(model, { answers: { q0: 'y', q1: 'y', q2: 'y', q3: 'y' } }, { samples: 1 });
    expect(repaired.recommendation.tied).toEqual(['a', 'b']);
    expect(repaired.flips).toBeNull();
  });
});

describe('flips in rare rule sets', () => {
  const ab = { options: { a: {}, b: {} } };

  test('are none where there is one family only', () => {
    const rules = rulesWith({
      families: { only: {} },
      alternatives: { x: { family: 'only' }, y: { family: 'only' } },
      questions: { q: ab },
      tradeoffs: { t: rule({ q: 'a' }, { x: 10 }) }
    });
    expect(deciding(rules, { q: 'a' }).flips!.any).toEqual({ smallest: null, count: 0, sets: [] });
  });

  test('that take too long to look for are ruled out up to where the search came', () => {
    const count = 44;
    const pairs = Array.from({ length: count }, (_, i) =>
      Array.from({ length: i }, (_, j) => [i, j] as const)
    ).flat();
    const rules = rulesWith({
      criteria: { k: { weight: 1, scale: { worst: 0, best: 1000 } } },
      questions: members(count, 'q', () => ab),
      tradeoffs: {
        lead: rule(null, { x: 7 }),
        ...Object.fromEntries(
          pairs.map(([i, j]) => [`t-${i}-${j}`, rule({ [`q${i}`]: 'b', [`q${j}`]: 'b' }, { y: 1 })])
        )
      }
    });
    const { any } = deciding(
      rules,
      members(count, 'q', () => 'a')
    ).flips!;
    expect(any).toMatchObject({ smallest: null, count: 0, sets: [] });
    expect(any.provenBelow).toBeGreaterThan(2);
  }, 60_000);

  test('that are too many to look through are still looked for within reach', () => {
    const count = 44;
    const locked = { ...ab, locked: true };
    const rules = rulesWith({
      criteria: { k: { weight: 1, scale: { worst: 0, best: 1000 } } },
      questions: { ...members(count, 'q', () => locked), ...members(4, 'r', () => ab) },
      tradeoffs: {
        lead: rule(null, { x: 7 }),
        ...members(4, 't', (t) => rule({ [`r${t}`]: 'b' }, { y: 2 })),
        ...Object.fromEntries(
          Array.from({ length: count }, (_, i) =>
            Array.from({ length: i }, (_each, j) => [
              `t-${i}-${j}`,
              rule({ [`q${i}`]: 'b', [`q${j}`]: 'b' }, { y: 1 })
            ])
          ).flat() as [string, object][]
        )
      }
    });
    const answers = { ...members(count, 'q', () => 'a'), ...members(4, 'r', () => 'a') };
    const { any, withinReach } = deciding(rules, answers).flips!;
    expect(any.smallest).toBeNull();
    expect(any.provenBelow).toBeLessThan(5);
    expect(withinReach).toMatchObject({ smallest: 4, count: 1 });
  }, 60_000);

  test('are found where a way depends on more joint answers than an integer can number', () => {
    const options = members(9, 'o', () => ({}));
    const rules = rulesWith({
      questions: members(18, 'q', () => ({ options })),
      constraints: members(18, 'c', (c) => ({
        when: { [`q${c}`]: 'o8' },
        'rules-out': ['x'],
        because: 'So it is.'
      })),
      tradeoffs: { t: rule(null, { x: 10 }) }
    });
    const { any } = deciding(
      rules,
      members(18, 'q', () => 'o0')
    ).flips!;
    expect([any.smallest, any.count]).toEqual([1, 18]);
    expect(any.sets[0]).toEqual({ changes: [{ question: 'q0', from: 'o0', to: 'o8' }], family: 'y' });
  });
});
