/** Small rule sets with one turn each, for tests that say themselves what must come out. */
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { decide } from '../decide.ts';
import type { Answers, Decision } from '../decision.ts';
import { compile } from '../model.ts';
import { readGood } from './read-good.ts';

export type Raw = Record<string, unknown>;

/** Two ways, one criterion from 0 to 10, and whatever a test adds. */
export function rulesWith(members: Raw): RuleSet {
  return readGood({
    format: 1,
    id: 'corner',
    version: '1.0.0',
    title: 'Corner',
    alternatives: { x: {}, y: {} },
    criteria: { k: { weight: 1, scale: { worst: 0, best: 10 } } },
    ...members
  });
}

/** So many members, each made from its number, with a name that ends in it. */
export function members<T>(count: number, name: string, make: (index: number) => T): Record<string, T> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}${index}`, make(index)]));
}

/** What stands in a tradeoff; `when` null: always. */
export const rule = (when: unknown, gives: Raw, criterion = 'k'): Raw => ({
  criterion,
  ...(when === null ? {} : { when }),
  gives,
  because: 'So it is.'
});

/** What stands in a constraint that rules ways out. */
export const forbids = (when: unknown, ...ways: readonly string[]): Raw => ({
  when,
  'rules-out': ways,
  because: 'So it is.'
});

/** The same answer to so many questions, named q0 and on. */
export const answeredAlike = (count: number, option: string): Answers => members(count, 'q', () => option);

/** A question that can be a volume: 1, 10 or 100 million tokens a month. */
export const amounts = {
  options: members(3, 'v', (v) => ({ amount: { low: 10 ** v, value: 10 ** v, high: 10 ** v } }))
};

/** A volume, what x costs against y, and the share of it as a derived fact. */
export const priced = (cases: readonly unknown[] = []): Raw => ({
  'cost-model': {
    currency: 'USD',
    volume: 'volume',
    inputs: { price: { value: 1, low: 1, high: 1, cases } },
    ways: { x: { kind: 'api', 'price-in': 'price', 'input-share': 1 }, y: { kind: 'api', addons: 10 } }
  },
  derived: { ratio: { ratio: { of: ['x'], to: ['y'] }, options: { low: {}, high: { above: 0.5 } } } }
});

/** The score of a way that is there. */
export const score = (decision: Decision, way: string): number =>
  decision.alternatives.find(({ id }) => id === way)!.score;

/** The decision, in few draws and on a fixed day. */
export function deciding(rules: RuleSet, answers: Answers = {}, weights = {}): Decision {
  return decide(compile(rules), { answers, weights }, { samples: 20, today: '2026-11-21' });
}
