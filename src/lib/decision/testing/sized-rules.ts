/** Rule sets of a given size, shaped like the shipped one: for measuring, and for properties at full size. */
import type { RuleSet } from '#lib/rules/rule-set.ts';
import type { AnswerValue, Answers } from '../decision.ts';
import { randomStream } from '../random.ts';
import { readGood } from './random-rules.ts';

export interface Shape {
  readonly questions: number;
  readonly tradeoffs: number;
  readonly constraints: number;
}

export const LIKE_SHIPPED: Shape = { questions: 27, tradeoffs: 150, constraints: 24 };

/** Six plain ways in two families, seven hybrids with two parts each; the same rule set for the same shape and seed. */
export function sizedRules({ questions, tradeoffs, constraints }: Shape, seed = 1): RuleSet {
  const next = randomStream(1000 + seed);
  const below = (count: number): number => next() % count;
  const plain = ['o1', 'o2', 'o3', 'o4', 'c1', 'c2'];
  const mixed = Array.from({ length: 7 }, (_, h) => `h${h}`);
  const optionCounts = Array.from({ length: questions }, () => 3 + below(4));
  const atom = (most: number): Record<string, unknown> => {
    const q = below(most);
    const first = below(optionCounts[q]!);
    return {
      [`q${q}`]: below(2) === 0 ? [`a${first}`] : [`a${first}`, `a${(first + 1) % optionCounts[q]!}`]
    };
  };
  const condition = (): Record<string, unknown> => {
    const kind = below(20);
    if (kind < 13) return atom(questions);
    return kind < 18
      ? { ...atom(questions), ...atom(questions) }
      : { all: [atom(questions), { not: atom(questions) }] };
  };
  const members = <T>(prefix: string, count: number, make: (index: number) => T): Record<string, T> =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`${prefix}${index}`, make(index)]));
  return readGood({
    format: 1,
    id: 'sized',
    version: '1.0.0',
    title: 'Sized',
    families: { open: {}, closed: {}, hybrid: {} },
    alternatives: {
      ...Object.fromEntries(plain.map((id) => [id, { family: id.startsWith('o') ? 'open' : 'closed' }])),
      ...Object.fromEntries(
        mixed.map((id, h) => [
          id,
          {
            family: 'hybrid',
            parts: {
              near: { does: 'The sensitive part', ways: plain.slice(0, 2 + (h % 3)) },
              rest: { does: 'The rest', ways: plain.slice(3) }
            },
            needs: { split: { when: { q0: ['a0', `a${1 + (h % 2)}`] }, because: 'It must split.' } },
            like: { all: [plain[h % 4], plain[4 + (h % 2)]] }
          }
        ])
      )
    },
    criteria: members('k', 10, (k) => ({
      weight: 4 + ((k * 7) % 15),
      scale: { worst: -10 - k, best: 9 + ((k * 3) % 5) }
    })),
    questions: members('q', questions, (q) => ({
      ask: `Question ${q}?`,
      kind: q % 9 === 8 ? 'many' : 'one',
      core: q < 8,
      locked: q % 4 === 3,
      ...(q > 8 && q % 3 === 0 ? { when: atom(8) } : {}),
      options: members('a', optionCounts[q]!, () => ({}))
    })),
    tradeoffs: members('t', tradeoffs, (t) => ({
      criterion: `k${t % 10}`,
      when: condition(),
      gives: {
        open: below(5) - 2,
        closed: below(5) - 2,
        [plain[below(6)]!]: below(5) - 2,
        [mixed[below(7)]!]: -1
      },
      because: 'So it is.'
    })),
    constraints: members('c', constraints, (c) => ({
      when: { ...atom(12), ...atom(12) },
      ...(c % 3 === 0
        ? { 'only-if': { [plain[below(6)]!]: 'Verify it.' } }
        : { 'rules-out': [plain[below(6)]] }),
      because: 'It must be.'
    }))
  });
}

/** An answer to each of the first `count` questions. */
export function sizedAnswers({ questions }: RuleSet, count: number, seed = 1): Answers {
  const next = randomStream(2000 + seed);
  return Object.fromEntries(
    questions.slice(0, count).map(({ id, kind, options }): [string, AnswerValue] => {
      const option = options[next() % options.length]!.id;
      return [id, kind === 'many' ? [option] : option];
    })
  );
}
