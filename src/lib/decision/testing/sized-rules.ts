/** Rule sets of a given size, shaped like the shipped one: for measuring, and for properties at full size. */
import type { RuleSet } from '#lib/rules/rule-set.ts';
import type { AnswerValue, Answers } from '../decision.ts';
import { randomStream } from '../random.ts';
import { readGood } from './read-good.ts';

export interface Shape {
  readonly questions: number;
  readonly tradeoffs: number;
  readonly constraints: number;
}

export const LIKE_SHIPPED: Shape = { questions: 27, tradeoffs: 150, constraints: 24 };

const PLAIN = ['o1', 'o2', 'o3', 'o4', 'c1', 'c2'];
const MIXED = Array.from({ length: 7 }, (_, h) => `h${h}`);

type Raw = Record<string, unknown>;

/** What a rule set is made with: numbers below a count, and conditions on its questions. */
interface Maker {
  readonly below: (count: number) => number;
  /** Options of each question. */
  readonly options: readonly number[];
}

/** Six plain ways in two families, seven hybrids with two parts each; the same rule set for the same shape and seed. */
export function sizedRules({ questions, tradeoffs, constraints }: Shape, seed = 1): RuleSet {
  const next = randomStream(1000 + seed);
  const below = (count: number): number => next() % count;
  const maker = { below, options: Array.from({ length: questions }, () => 3 + below(4)) };
  return readGood({
    format: 1,
    id: 'sized',
    version: '1.0.0',
    title: 'Sized',
    families: { open: {}, closed: {}, hybrid: {} },
    alternatives: { ...Object.fromEntries(PLAIN.map(plainWay)), ...Object.fromEntries(MIXED.map(mixedWay)) },
    criteria: members('k', 10, (k) => ({
      weight: 4 + ((k * 7) % 15),
      scale: { worst: -10 - k, best: 9 + ((k * 3) % 5) }
    })),
    questions: members('q', questions, (q) => question(maker, q)),
    tradeoffs: members('t', tradeoffs, (t) => tradeoff(maker, t)),
    constraints: members('c', constraints, (c) => constraint(maker, c))
  });
}

function members<T>(prefix: string, count: number, make: (index: number) => T): Record<string, T> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${prefix}${index}`, make(index)]));
}

function plainWay(id: string): [string, Raw] {
  return [id, { family: id.startsWith('o') ? 'open' : 'closed' }];
}

function mixedWay(id: string, h: number): [string, Raw] {
  return [
    id,
    {
      family: 'hybrid',
      parts: {
        near: { does: 'The sensitive part', ways: PLAIN.slice(0, 2 + (h % 3)) },
        rest: { does: 'The rest', ways: PLAIN.slice(3) }
      },
      needs: { split: { when: { q0: ['a0', `a${1 + (h % 2)}`] }, because: 'It must split.' } },
      like: { all: [PLAIN[h % 4], PLAIN[4 + (h % 2)]] }
    }
  ];
}

function question({ options }: Maker, q: number): Raw {
  return {
    ask: `Question ${q}?`,
    kind: q % 9 === 8 ? 'many' : 'one',
    core: q < 8,
    locked: q % 4 === 3,
    ...(q > 8 && q % 3 === 0 ? { when: { q8: ['a0', 'a1'] } } : {}),
    options: members('a', options[q]!, () => ({}))
  };
}

/** One option of one of the first questions, or two neighbours. */
function atom({ below, options }: Maker, most: number): Raw {
  const q = below(most);
  const first = below(options[q]!);
  const second = (first + 1) % options[q]!;
  return { [`q${q}`]: below(2) === 0 ? [`a${first}`] : [`a${first}`, `a${second}`] };
}

function condition(maker: Maker): Raw {
  const kind = maker.below(20);
  const any = (): Raw => atom(maker, maker.options.length);
  if (kind < 13) return any();
  return kind < 18 ? { ...any(), ...any() } : { all: [any(), { not: any() }] };
}

function tradeoff(maker: Maker, t: number): Raw {
  const points = (): number => maker.below(5) - 2;
  const gives = {
    open: points(),
    closed: points(),
    [PLAIN[maker.below(6)]!]: points(),
    [MIXED[maker.below(7)]!]: -1
  };
  return { criterion: `k${t % 10}`, when: condition(maker), gives, because: 'So it is.' };
}

function constraint(maker: Maker, c: number): Raw {
  const way = PLAIN[maker.below(6)]!;
  return {
    when: { ...atom(maker, 12), ...atom(maker, 12) },
    ...(c % 3 === 0 ? { 'only-if': { [way]: 'Verify it.' } } : { 'rules-out': [way] }),
    because: 'It must be.'
  };
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
